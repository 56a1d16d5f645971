using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Versions;

/// <summary>A case finishes on the version of form, rules and flow it began with.</summary>
public sealed class FormVersionTests
{
    private const int Cases = 1000;

    [Fact]
    public async Task A_thousand_open_cases_survive_a_release_with_a_new_form()
    {
        await using var host = await SampleHost.StartAsync();
        var open = new SampleStory[Cases];
        await EachAsync(async i => open[i] = await OpenAsync(host, i % 4));

        var release = await host.AddReplicaAsync(settings => settings with { Matters = [new LicenceMatter(), new NewerLicence()] });
        var states = new string[Cases];
        await EachAsync(async i => states[i] = await FinishAsync(host.Story(release), open[i], i % 4));

        Assert.All(states, state => Assert.Equal("Approved", state));
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
        var guard = release.Services.GetServices<Persistence.IDatabaseSeed>().Single(seed => seed.GetType().Name == "FormVersionGuard");
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
        await story.ComesBackToAsync(old);
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

    private static async Task<string> FinishAsync(SampleStory story, SampleStory old, int stage)
    {
        await story.ComesBackToAsync(old);
        Assert.Equal(1, (int)story.Case["formVersion"]!);
        if (stage == 0)
        {
            await story.FillsInAsync(LicenceForm.Complete);
            await story.SubmitsAsync();
        }
        if (stage == 2)
        {
            await story.FillsInAsync(LicenceForm.Complete with { Premises = "静安区示例路1号" });
            await story.SubmitsAsync("resubmission");
        }
        if (stage != 3)
            await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        return story.State;
    }

    private static Task EachAsync(Func<int, ValueTask> act) =>
        Parallel.ForEachAsync(Enumerable.Range(0, Cases), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) => act(i));
}
