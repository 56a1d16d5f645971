using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Hands;

public sealed class HandOverTests : IAsyncLifetime
{
    private static readonly Caller Elsewhere = TestCallers.OfficerCN with { Jurisdictions = [new Jurisdiction("CN", "sample.*", "CN-SAMPLE")] };

    private FakeColleagues colleagues = null!;
    private SampleHost host = null!;

    public async ValueTask InitializeAsync()
    {
        colleagues = await FakeColleagues.StartAsync(SampleCallers.Officer, SampleCallers.Officer2, Elsewhere);
        host = await SampleHost.StartAsync(new SampleSettings { Configuration = colleagues.Settings });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await colleagues.DisposeAsync();
    }

    [Fact]
    public async Task The_receiver_has_the_case_and_reads_the_note()
    {
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        Assert.Equal(["release", "handover"], story.OpenActs.Take(2));
        await story.ActsAsync("handover", new { to = SampleCallers.Officer2.AccountId, note = "请先核对场所" });
        Assert.Empty(story.OpenActs);
        await story.LooksAsync(SampleCallers.Officer2);
        Assert.Equal(SampleCallers.Officer2.AccountId.ToString(), (string?)story.Case["assignee"]!["id"]);
        Assert.Contains("acceptance", story.OpenActs);
        var entry = (await story.ReadAsync(SampleCallers.Officer2, "/timeline"))["items"]!.AsArray()[^1]!;
        Assert.Equal(("handover", "请先核对场所", SampleCallers.Officer.DisplayName), ((string)entry["act"]!, (string)entry["note"]!, (string)entry["actor"]!["name"]!));
        Assert.Equal((SampleCallers.Officer.AccountId, "JA", "sample.licence"), Assert.Single(colleagues.Asked));
    }

    [Fact]
    public async Task Without_a_receiver_or_a_note_it_says_both_at_once()
    {
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        await ProblemAssert.IsAsync(await story.ActAsync("handover", new { }), 422, "body-incomplete", "/to", "/note");
        await ProblemAssert.IsAsync(await story.ActAsync("handover", new { to = SampleCallers.Officer2.AccountId, note = new string('好', 2001) }), 422, "body-incomplete", "/note");
        Assert.Empty(colleagues.Asked);
    }

    [Fact]
    public async Task Nobody_who_could_not_handle_it_gets_it()
    {
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        foreach (var wrong in new[] { Elsewhere.AccountId, SampleCallers.Officer.AccountId, TestCallers.Applicant.AccountId, Guid.CreateVersion7() })
        {
            var problem = await ProblemAssert.IsAsync(await story.ActAsync("handover", new { to = wrong, note = "x" }), 422, "target-invalid", "/to");
            Assert.Equal("target-unknown", (string?)problem["errors"]![0]!["code"]);
        }
        colleagues.AbsentUntil = new DateOnly(2026, 3, 20);
        var absent = await ProblemAssert.IsAsync(await story.ActAsync("handover", new { to = SampleCallers.Officer2.AccountId, note = "x" }), 422, "target-invalid", "/to");
        Assert.Equal("target-absent", (string?)absent["errors"]![0]!["code"]);
        await UnchangedAsync(story);
    }

    [Fact]
    public async Task Only_who_has_a_case_that_is_open_hands_it_over_and_only_as_it_is()
    {
        var story = await host.Story().FilesAsync();
        var body = new { to = SampleCallers.Officer2.AccountId, note = "x" };
        await ProblemAssert.IsAsync(await story.ActAsync("handover", body), 409, "not-claimed");
        await story.ActsAsync("claim");
        await ProblemAssert.IsAsync(await story.ActAsync("handover", body, SampleCallers.Officer2), 409, "claimed-by-other");
        await ProblemAssert.IsAsync(await story.ActAsync("handover", body, version: story.Version - 1), 412, "stale-version");
        await ProblemAssert.IsAsync(await story.ActAsync("handover", body, Elsewhere), 404, "not-found");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        await ProblemAssert.IsAsync(await story.ActAsync("handover", body), 409, "act-not-open");
        Assert.Empty(colleagues.Asked);
    }

    [Fact]
    public async Task Of_two_who_hand_over_at_once_one_is_told_that_it_changed()
    {
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.ActAsync("handover", new { to = SampleCallers.Officer2.AccountId, note = "x" })));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            await ProblemAssert.IsAsync(refused, 412, "stale-version");
    }

    [Fact]
    public async Task When_Identity_fails_nothing_changes_and_one_is_told_to_try_again()
    {
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        colleagues.Fails = true;
        await UnavailableAsync(story);
    }

    [Fact]
    public async Task When_Identity_is_not_there_nothing_changes_and_one_is_told_to_try_again()
    {
        await using var alone = await SampleHost.StartAsync(new SampleSettings { Configuration = FakeColleagues.Nowhere() });
        var story = await alone.Story().FilesAsync();
        await story.ActsAsync("claim");
        await UnavailableAsync(story);
    }

    [Fact]
    public async Task When_Identity_says_nothing_one_does_not_wait_for_ever()
    {
        var (listener, settings) = FakeColleagues.Silent();
        using (listener)
        {
            await using var alone = await SampleHost.StartAsync(new SampleSettings { Configuration = settings });
            var story = await alone.Story().FilesAsync();
            await story.ActsAsync("claim");
            await UnavailableAsync(story);
        }
    }

    private static async Task UnavailableAsync(SampleStory story)
    {
        using var answer = await story.ActAsync("handover", new { to = SampleCallers.Officer2.AccountId, note = "x" });
        await ProblemAssert.IsAsync(answer, 503, "colleagues-unavailable");
        Assert.NotNull(answer.Headers.RetryAfter);
        await UnchangedAsync(story);
    }

    private static async Task UnchangedAsync(SampleStory story)
    {
        var version = story.Version;
        await story.LooksAsync(SampleCallers.Officer);
        Assert.Equal((version, SampleCallers.Officer.AccountId.ToString()), (story.Version, (string?)story.Case["assignee"]!["id"]));
    }
}
