using System.Collections.Concurrent;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Versions;

/// <summary>A case finishes on the version of form, rules and flow it began with.</summary>
public sealed class FormVersionTests
{
    private const int CopiesOfEach = 250;

    // Each case of the database again and again, with everything that belongs to it.
    private const string Copy = """
        create temp table copies as
        select c.id as original, gen_random_uuid() as id, n from cases c cross join generate_series(2, 250) n;
        insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', k.id, 'number', c.number || '-' || k.n))).* from cases c join copies k on k.original = c.id;
        insert into case_timeline select (jsonb_populate_record(t, jsonb_build_object('case_id', k.id))).* from case_timeline t join copies k on k.original = t.case_id;
        insert into case_deadlines select (jsonb_populate_record(d, jsonb_build_object('case_id', k.id))).* from case_deadlines d join copies k on k.original = d.case_id;
        insert into case_submissions select (jsonb_populate_record(s, jsonb_build_object('case_id', k.id))).* from case_submissions s join copies k on k.original = s.case_id;
        """;

    [Fact]
    public async Task A_thousand_open_cases_survive_a_release_with_a_new_form()
    {
        await using var host = await SampleHost.StartAsync();
        for (var stage = 0; stage < 4; stage++)
            await OpenAsync(host, stage);
        var cases = await MultiplyAsync(host.Database);
        Assert.Equal(4 * CopiesOfEach, cases.Count);

        var release = await host.AddReplicaAsync(settings => settings with { Matters = [new LicenceMatter(), new NewerLicence()] });
        var ends = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(cases.Select((id, i) => (id, i)), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (@case, _) =>
        {
            var story = await host.Story(release).ComesBackToAsync(@case.id);
            Assert.Equal(1, (int)story.Case["formVersion"]!);
            if (@case.i % 10 == 0)
                ends.Add(await FinishAsync(story));
        });

        Assert.Equal(cases.Count / 10, ends.Count);
        Assert.All(ends, state => Assert.Equal("Approved", state));
        var fresh = await host.Story(release).FilesAsync(NewerLicence.Complete);
        Assert.Equal(2, (int)fresh.Case["formVersion"]!);
        await fresh.ActsAsync("approval");
        Assert.Equal("Approved", fresh.State);
    }

    [Fact]
    public async Task A_release_that_has_lost_a_version_with_cases_does_not_become_ready()
    {
        await using var host = await SampleHost.StartAsync();
        await host.Story().BeginsAsync();

        var release = await host.AddReplicaAsync(settings => settings with { Matters = [new NewerLicence()], WaitUntilReady = false });
        using var client = release.Client();
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(503, (int)answer.StatusCode);
        var guard = release.Services.GetServices<IDatabaseSeed>().Single(seed => seed.GetType().Name == "FormVersionGuard");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => guard.SeedAsync(host.Database, CancellationToken.None));
        Assert.Contains("sample.licence form version 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_case_keeps_its_form_and_its_acts_beside_new_ones()
    {
        await using var host = await SampleHost.StartAsync();
        var old = await host.Story().BeginsAsync();
        var release = await host.AddReplicaAsync(settings => settings with { Matters = [new LicenceMatter(), new NewerLicence()] });

        var story = host.Story(release);
        await story.ComesBackToAsync(old.Id);
        await ProblemAssert.IsAsync(await story.SaveAsync(NewerLicence.Complete), 400, "bad-request", "/floor", "/tradeName");
        await story.FillsInAsync(LicenceForm.Complete);
        await story.SubmitsAsync();
        await story.LooksAsync(SampleCallers.Officer);
        Assert.Contains("acceptance", story.OpenActs);
        Assert.DoesNotContain("approval", story.OpenActs);
    }

    private static async Task<SampleStory> OpenAsync(SampleHost host, int stage)
    {
        var story = host.Story();
        if (stage == 0)
            return await story.BeginsAsync();
        await story.FilesAsync();
        if (stage == 2)
            await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/premises", message = "请补充" } } });
        if (stage == 3)
            await story.ActsAsync("acceptance");
        return story;
    }

    private static async Task<IReadOnlyList<string>> MultiplyAsync(Database database)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var copy = connection.CreateCommand();
        copy.CommandText = Copy;
        await copy.ExecuteNonQueryAsync();
        copy.CommandText = "select cast(id as text) from cases order by state, id";
        await using var reader = await copy.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private static async Task<string> FinishAsync(SampleStory story)
    {
        if (story.State == "Draft")
        {
            await story.FillsInAsync(LicenceForm.Complete);
            await story.SubmitsAsync();
        }
        if (story.State == "AwaitingCorrection")
        {
            await story.FillsInAsync(LicenceForm.Complete with { Premises = "静安区示例路1号" });
            await story.SubmitsAsync("resubmission");
        }
        if (story.State == "Submitted")
            await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        return story.State;
    }
}
