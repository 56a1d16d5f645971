using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Acts;

/// <summary>Pause, resumption and extension over HTTP, with the rows they leave (XKF arts 42, 45).</summary>
public sealed class ClockActsTests
{
    private static readonly object Extension = new { limit = "decision", days = 10, authority = "局长 沈毅", reason = "案情复杂" };

    [Theory, EachEngine]
    public async Task A_pause_takes_its_days_out_and_everybody_is_told(Engine engine)
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Engine = engine });
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        Assert.Equal("2026-04-08", Due(story));
        Assert.Contains("pause", story.OpenActs);
        Assert.Equal(7, story.Case["pauseGrounds"]!.AsArray().Count);

        await story.ActsAsync("pause", Pause("appraisal", "2026-03-20"));

        Assert.Equal("2026-04-20", Due(story));
        var decision = Decision(story);
        Assert.True((bool)decision["paused"]!);
        Assert.False((bool)decision["provisional"]!);
        Assert.Equal("appraisal", (string)decision["pauses"]![0]!["ground"]!);
        Assert.Equal("2026-03-20", (string)decision["pauses"]![0]!["until"]!);
        Assert.Contains(decision["explanation"]!.AsArray(), line => ((string)line!).Contains("2026-03-11", StringComparison.Ordinal));
        Assert.Equal("2026-04-20", await QueueDueAsync(story));

        var told = (await story.ReadAsync(SampleCallers.Applicant, "/timeline"))["items"]!.AsArray()[^1]!;
        Assert.Equal("pause", (string)told["act"]!);
        Assert.Contains("2026-03-20", (string)told["note"]!, StringComparison.Ordinal);
        Assert.Contains("样品送检", (string)told["note"]!, StringComparison.Ordinal);
        Assert.Contains("45", (string)told["provision"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_ends_by_itself_or_earlier_by_a_resumption()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await story.ActsAsync("pause", Pause("appraisal", "2026-03-20"));
        await story.ActsAsync("pause", Pause("hearing", "2026-03-27"));
        host.MoveTo(new DateOnly(2026, 3, 16));

        await story.ActsAsync("resumption", new { limit = "decision", ground = "hearing", reason = "不再听证" });
        Assert.Equal("2026-04-20", Due(story));
        await story.ActsAsync("resumption", new { limit = "decision" });
        Assert.Equal("2026-04-14", Due(story));
        Assert.False((bool)Decision(story)["paused"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("resumption", new { limit = "decision" }), 409, "limit-not-paused");
    }

    [Fact]
    public async Task After_its_last_day_a_pause_is_over_without_anybody_doing_anything()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await story.ActsAsync("pause", Pause("test", "2026-03-13"));
        host.MoveTo(new DateOnly(2026, 3, 16));
        await story.LooksAsync(SampleCallers.Officer);
        Assert.False((bool)Decision(story)["paused"]!);
        Assert.Equal("2026-04-13", Due(story));
    }

    [Fact]
    public async Task An_extension_is_granted_once_with_its_authority_and_no_longer_than_the_law_allows()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        Assert.Equal(10, (int)Decision(story)["extendableBy"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("extension", new { limit = "decision", days = 11, authority = "局长", reason = "案情复杂" }), 422, "body-incomplete", "/days");
        await ProblemAssert.IsAsync(await story.ActAsync("extension", new { limit = "decision" }), 422, "body-incomplete", "/authority", "/days", "/reason");

        await story.ActsAsync("extension", Extension);

        Assert.Equal("2026-04-22", Due(story));
        Assert.Null(Decision(story)["extendableBy"]);
        Assert.Equal("局长 沈毅", (string)Decision(story)["extensions"]![0]!["authority"]!);
        Assert.DoesNotContain("extension", story.OpenActs);
        await ProblemAssert.IsAsync(await story.ActAsync("extension", Extension), 409, "limit-not-extendable");
        var told = (await story.ReadAsync(SampleCallers.Applicant, "/timeline"))["items"]!.AsArray()[^1]!;
        Assert.Contains("局长 沈毅", (string)told["note"]!, StringComparison.Ordinal);
        Assert.Contains("案情复杂", (string)told["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_pause_is_said_by_its_place()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await ProblemAssert.IsAsync(await story.ActAsync("pause", new { }), 422, "body-incomplete", "/limit", "/ground", "/reason", "/until");
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("holiday", "2026-03-10")), 422, "body-incomplete", "/ground", "/until");
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("hearing", "2026-03-20", "delivery")), 409, "limit-not-running");
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("hearing", "2026-03-20"), version: 1), 412, "stale-version");
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("hearing", "2026-03-20"), SampleCallers.Officer2), 409, "claimed-by-other");
        host.MoveTo(new DateOnly(2026, 4, 9));
        await story.LooksAsync(SampleCallers.Officer);
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("hearing", "2026-04-20")), 409, "limit-has-passed");
        await ProblemAssert.IsAsync(await story.ActAsync("extension", Extension), 409, "limit-has-passed");
    }

    /// <summary>Or the office could put off for ever that its silence is acceptance (XKF art. 32(4)); art. 45 is about the decision.</summary>
    [Fact]
    public async Task The_time_to_check_a_filing_never_stands_still()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).LooksAsync(SampleCallers.Officer);
        Assert.DoesNotContain("pause", story.OpenActs);
        Assert.Empty(story.Case["pauseGrounds"]!.AsArray());
        Assert.False((bool)story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "acceptance-check")!["pausable"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("hearing", "2026-03-20", "acceptance-check")), 409, "limit-not-pausable");
        await story.ActsAsync("acceptance");
        Assert.True((bool)story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "decision")!["pausable"]!);
    }

    [Fact]
    public async Task An_applicants_limit_is_not_the_office_to_pause()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("correction-requests", new { items = new[] { new { message = "请补充", pointer = "/name" } } });
        Assert.Equal("applicant", (string)story.Case["deadlines"]!.AsArray()[^1]!["audience"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("pause", Pause("hearing", "2026-03-20", "correction-answer")), 409, "limit-not-pausable");
        Assert.Empty(story.Case["pauseGrounds"]!.AsArray());
        Assert.Null(await QueueDueAsync(story));
    }

    [Fact]
    public async Task A_pause_of_the_procedure_leaves_the_date_open_until_a_step_ends_it()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await story.ActsAsync("hearing-offer");
        await (await story.SendAsync(HttpMethod.Post, $"cases/{story.Id}/hearing-request", SampleCallers.Applicant, null, story.Version)).ReadJsonAsync();
        host.MoveTo(new DateOnly(2026, 3, 17));
        await story.LooksAsync(SampleCallers.Officer);

        Assert.True((bool)Decision(story)["paused"]!);
        Assert.True((bool)Decision(story)["provisional"]!);
        Assert.Equal("2026-04-15", Due(story));
        Assert.Equal("2026-04-08", await QueueDueAsync(story));

        await story.ActsAsync("hearing-schedule", new { on = "2026-03-27", place = "会议室" });
        host.MoveTo(new DateOnly(2026, 3, 27));
        await story.ActsAsync("hearing", new { minutes = "听证笔录" });
        Assert.Equal("2026-04-27", Due(story));
        Assert.False((bool)Decision(story)["provisional"]!);
        Assert.Equal("2026-04-27", await QueueDueAsync(story));
    }

    [Fact]
    public async Task The_deadlines_are_a_bare_list()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await host.Story().FilesAsync(matter: "sample.procedure");
        var deadlines = (await story.ReadAsync(SampleCallers.Applicant, "/deadlines")).AsArray();
        Assert.Equal(["acceptance-check"], deadlines.Select(deadline => (string)deadline!["code"]!));
        Assert.Equal("2026-03-17", (string)deadlines[0]!["due"]!);
        Assert.NotNull(deadlines[0]!["onPassed"]);
    }

    private static object Pause(string ground, string until, string limit = "decision") => new { limit, ground, reason = "样品送检", until };

    private static JsonNode Decision(SampleStory story) => story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "decision")!;

    private static string Due(SampleStory story) => (string)Decision(story)["due"]!;

    private static async Task<string?> QueueDueAsync(SampleStory story) =>
        (string?)(await (await story.GetAsync("desk/cases?state=" + story.State, SampleCallers.Officer)).ReadJsonAsync())["items"]![0]!["dueOn"];
}
