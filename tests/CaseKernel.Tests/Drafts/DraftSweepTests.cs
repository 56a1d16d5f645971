using Platform.CaseKernel.Tests.Sample;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Drafts;

public sealed class DraftSweepTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, EachEngine]
    public async Task A_draft_that_nobody_touches_is_warned_of_and_deleted_two_weeks_later(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        var story = await host.Sample.Story().BeginsAsync();
        await story.FillsInAsync(LicenceForm.Complete);
        Assert.Equal(("2026-06-08", false), (Deleted(story), Warned(story)));

        host.Time.Advance(TimeSpan.FromDays(76) - Hour);
        await host.SweepAsync();
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.False(Warned(story));
        host.Time.Advance(Hour);
        await host.SweepAsync();
        var version = story.Version;
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal(("2026-06-08", true, version), (Deleted(story), Warned(story), story.Version));
        var warning = await HeardAsync<DraftExpiring>(host);
        Assert.Equal((story.Id, new DateOnly(2026, 6, 8), "晨星茶室"), (warning.CaseId.ToString(), warning.DeletedOn, warning.Title));

        host.Time.Advance(TimeSpan.FromDays(14) - Hour);
        await host.SweepAsync();
        await story.LooksAsync(SampleCallers.Applicant);
        host.Time.Advance(Hour);
        await host.SweepAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}", SampleCallers.Applicant), 404, "not-found");
        Assert.Equal(story.Id, (await HeardAsync<DraftDeleted>(host)).CaseId.ToString());
        Assert.Equal((0, 0), (await host.RowsAsync("cases"), await host.RowsAsync("case_timeline")));
    }

    [Theory, EachEngine]
    public async Task After_a_long_downtime_the_warning_comes_first_and_the_deletion_two_weeks_after_it(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        var story = await host.Sample.Story().BeginsAsync();
        await host.NobodyTouchedAsync(story, TimeSpan.FromDays(200));
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal(("2026-03-24", false), (Deleted(story), Warned(story)));
        await host.SweepAsync();
        await host.SweepAsync();
        Assert.Equal(new DateOnly(2026, 3, 24), (await HeardAsync<DraftExpiring>(host)).DeletedOn);
        host.Time.Advance(TimeSpan.FromDays(14) - Hour);
        await host.SweepAsync();
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal(("2026-03-24", true), (Deleted(story), Warned(story)));
        host.Time.Advance(Hour);
        await host.SweepAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}", SampleCallers.Applicant), 404, "not-found");
    }

    [Theory, EachEngine]
    public async Task Saving_or_adding_a_file_takes_the_warning_back_and_looking_does_not(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        var (saved, attached, looked) = (await host.Sample.Story().BeginsAsync(), await host.Sample.Story().BeginsAsync("sample.paper"), await host.Sample.Story().BeginsAsync());
        foreach (var story in new[] { saved, attached, looked })
            await host.NobodyTouchedAsync(story, TimeSpan.FromDays(80));
        await host.SweepAsync();
        await saved.FillsInAsync(LicenceForm.Complete);
        await (await host.AttachAsync(attached, "plan", "a")).ReadJsonAsync();
        foreach (var story in new[] { saved, attached, looked })
            await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal([false, false, true], new[] { saved, attached, looked }.Select(Warned));
        Assert.Equal(["2026-06-08", "2026-06-08", "2026-03-24"], new[] { saved, attached, looked }.Select(Deleted));

        host.Time.Advance(TimeSpan.FromDays(20));
        await host.SweepAsync();
        Assert.Equal(2, await host.RowsAsync("cases"));
    }

    [Theory, EachEngine]
    public async Task What_is_filed_or_withdrawn_is_no_draft(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        var (filed, withdrawn) = (await host.Sample.Story().FilesAsync(), await host.Sample.Story().BeginsAsync());
        await withdrawn.WithdrawsAsync();
        foreach (var story in new[] { filed, withdrawn })
        {
            Assert.Null(story.Case["draftDeletedOn"]);
            await host.NobodyTouchedAsync(story, TimeSpan.FromDays(200));
        }
        await host.SweepAsync();
        host.Time.Advance(TimeSpan.FromDays(20));
        await host.SweepAsync();
        Assert.Equal(2, await host.RowsAsync("cases"));
        Assert.Empty(host.Heard);
    }

    [Theory, EachEngine]
    public async Task Of_three_replicas_that_sweep_at_once_one_warns_and_one_deletes(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        await host.Sample.AddReplicaAsync();
        await host.Sample.AddReplicaAsync();
        for (var i = 0; i < 12; i++)
            await host.NobodyTouchedAsync(await host.Sample.Story().BeginsAsync(), TimeSpan.FromDays(100));
        await host.SweepAsync();
        host.Time.Advance(TimeSpan.FromDays(14));
        await host.SweepAsync();
        await Eventually.AsyncAssert(async () => Assert.Equal((24, 0), (host.Heard.Count, await host.RowsAsync("outbox"))));
        Assert.Equal(12, host.Heard.OfType<DraftExpiring>().DistinctBy(heard => heard.CaseId).Count());
        Assert.Equal(12, host.Heard.OfType<DraftDeleted>().DistinctBy(heard => heard.CaseId).Count());
        Assert.Equal(0, await host.RowsAsync("cases"));
    }

    [Theory, EachEngine]
    public async Task It_runs_by_itself_every_hour(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        await host.NobodyTouchedAsync(await host.Sample.Story().BeginsAsync(), TimeSpan.FromDays(100));
        await Eventually.Assert(() =>
        {
            host.Time.Advance(Hour);
            Assert.Single(host.Heard);
        });
    }

    [Theory, EachEngine]
    public async Task Files_of_a_deleted_draft_go_unless_another_case_has_the_same(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        var (draft, other) = (await host.Sample.Story().BeginsAsync("sample.paper"), await host.Sample.Story().BeginsAsync("sample.paper"));
        await (await host.AttachAsync(draft, "plan", "replaced before")).ReadJsonAsync();
        await (await host.AttachAsync(draft, "plan", "its own")).ReadJsonAsync();
        await (await host.AttachAsync(draft, "lease", "shared")).ReadJsonAsync();
        await (await host.AttachAsync(other, "lease", "shared")).ReadJsonAsync();
        Assert.Equal(3, host.Files.Length);
        await host.NobodyTouchedAsync(draft, TimeSpan.FromDays(100));
        await host.SweepAsync();
        host.Time.Advance(TimeSpan.FromDays(14));
        await host.SweepAsync();
        Assert.Single(host.Files);
        Assert.Equal((1, 0), (await host.RowsAsync("case_materials"), await host.RowsAsync("material_removals")));
        using var kept = await other.GetAsync($"cases/{other.Id}/materials/lease", SampleCallers.Applicant);
        Assert.Equal(TestFiles.Pdf("shared"), await kept.Content.ReadAsByteArrayAsync());
    }

    [Theory, EachEngine]
    public async Task A_draft_touched_while_the_sweep_runs_stays(Engine engine)
    {
        await using var host = await DraftHost.StartAsync(engine);
        for (var i = 0; i < 10; i++)
        {
            var story = await host.Sample.Story().BeginsAsync();
            await host.NobodyTouchedAsync(story, TimeSpan.FromDays(100));
            await host.SweepAsync();
            host.Time.Advance(TimeSpan.FromDays(14));
            var saving = story.SendAsync(HttpMethod.Put, $"cases/{story.Id}/form", SampleCallers.Applicant, LicenceForm.Complete, story.Version);
            await Task.WhenAll(saving, host.SweepAsync());
            using var saved = await saving;
            using var seen = await story.GetAsync($"cases/{story.Id}", SampleCallers.Applicant);
            // Whoever was first: never an answer that says saved and a draft that is gone.
            Assert.Equal(saved.IsSuccessStatusCode, seen.IsSuccessStatusCode);
            Assert.True(saved.IsSuccessStatusCode || (int)saved.StatusCode is 404 or 412, $"{saved.StatusCode}");
        }
    }

    private static string? Deleted(SampleStory story) => (string?)story.Case["draftDeletedOn"];

    private static bool Warned(SampleStory story) => (bool)story.Case["draftWarned"]!;

    private static Task<T> HeardAsync<T>(DraftHost host) => Eventually.GetAsync(() => Task.FromResult(Assert.Single(host.Heard.OfType<T>())));
}
