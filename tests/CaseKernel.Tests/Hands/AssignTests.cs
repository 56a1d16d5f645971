using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Hands;

/// <summary>Who has a case, and who gets the next. Each test has a service of its own, so that queues hold only its cases.</summary>
public sealed class AssignTests
{
    [Theory, EachEngine]
    public async Task Of_ten_officers_who_claim_at_once_one_wins_and_the_others_are_told_who(Engine engine)
    {
        await using var host = await StartAsync(engine);
        for (var round = 0; round < 3; round++)
        {
            var story = await host.Story().FilesAsync();
            var officers = Enumerable.Range(0, 10).Select(Officer).ToArray();
            var answers = await Task.WhenAll(officers.Select(officer => story.ActAsync("claim", officer: officer)));
            var winner = Assert.Single(officers.Zip(answers), pair => pair.Second.IsSuccessStatusCode).First;
            foreach (var loser in answers.Where(answer => !answer.IsSuccessStatusCode))
            {
                var problem = await ProblemAssert.IsAsync(loser, 409, "claimed-by-other");
                Assert.Contains(winner.DisplayName, (string)problem["title"]!, StringComparison.Ordinal);
            }
            Assert.Single((await story.ReadAsync(winner, "/timeline"))["items"]!.AsArray(), entry => (string)entry!["act"]! == "claim");
        }
    }

    [Theory, EachEngine]
    public async Task Next_gives_what_falls_due_first(Engine engine)
    {
        await using var host = await StartAsync(engine);
        var filed = new List<string>();
        for (var day = 0; day < 3; day++)
        {
            filed.Add((await host.Story().FilesAsync()).Id);
            host.MoveTo(new DateOnly(2026, 3, 11 + day));
        }
        var story = host.Story();
        foreach (var id in filed)
            Assert.Equal(id, (string?)(await NextAsync(story))!["id"]);
        Assert.Null(await NextAsync(story));
    }

    [Theory, EachEngine]
    public async Task Many_officers_at_once_each_get_a_case_of_their_own(Engine engine)
    {
        await using var host = await StartAsync(engine);
        for (var i = 0; i < 20; i++)
            await host.Story().FilesAsync();
        var story = host.Story();
        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => NextAsync(story, Officer(i))));
        Assert.Equal(20, given.Select(@case => (string)@case!["id"]!).Distinct().Count());
    }

    [Theory, EachEngine]
    public async Task An_officer_with_eight_cases_waiting_gets_no_ninth_however_fast_the_clicks(Engine engine)
    {
        await using var host = await StartAsync(engine);
        var stories = new List<SampleStory>();
        for (var i = 0; i < 12; i++)
            stories.Add(await host.Story().FilesAsync());
        var story = stories[0];
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => story.SendAsync(HttpMethod.Post, "desk/next", SampleCallers.Officer)));
        Assert.Equal(8, answers.Count(answer => answer.IsSuccessStatusCode));
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            var problem = await ProblemAssert.IsAsync(refused, 409, "load-full");
            Assert.Equal((8, 8), ((int)problem["waiting"]!, (int)problem["most"]!));
        }

        // What waits for the applicant, or has ended, is no load.
        var mine = (await (await story.GetAsync("desk/cases?assignee=me", SampleCallers.Officer)).ReadJsonAsync())["items"]!.AsArray();
        Assert.Equal(8, mine.Count);
        var first = stories.Single(each => each.Id == (string)mine[0]!["id"]!);
        await first.LooksAsync(SampleCallers.Officer);
        await first.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/name", message = "不清楚" } } });
        Assert.NotNull(await NextAsync(story));
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, "desk/next", SampleCallers.Officer), 409, "load-full");
        Assert.NotNull(await NextAsync(story, SampleCallers.Officer2));
    }

    [Theory, EachEngine]
    public async Task How_many_may_wait_is_configuration(Engine engine)
    {
        await using var host = await StartAsync(engine, mostWaiting: 1);
        var story = await host.Story().FilesAsync();
        await host.Story().FilesAsync();
        Assert.NotNull(await NextAsync(story));
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, "desk/next", SampleCallers.Officer), 409, "load-full");
        // Choosing a case oneself is not refused.
        var chosen = await host.Story().FilesAsync();
        await chosen.ActsAsync("claim");
    }

    [Theory, EachEngine]
    public async Task A_substitute_acts_in_the_absent_colleagues_place_and_does_not_take_the_case_away(Engine engine)
    {
        await using var host = await StartAsync(engine);
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance", officer: SampleCallers.Officer2), 409, "claimed-by-other");

        var substitute = SampleCallers.Officer2 with { StandsInFor = [new Absentee(SampleCallers.Officer.AccountId, SampleCallers.Officer.DisplayName)] };
        await story.LooksAsync(substitute);
        Assert.Equal(SampleCallers.Officer.AccountId.ToString(), (string?)story.Case["standsInFor"]!["id"]);
        Assert.Equal(["release", "handover"], story.OpenActs.Take(2));
        Assert.Contains("acceptance", story.OpenActs);
        await story.ActsAsync("acceptance", new { note = "代为受理" }, substitute);
        Assert.Equal(SampleCallers.Officer.AccountId.ToString(), (string?)story.Case["assignee"]!["id"]);

        var actor = (await story.ReadAsync(substitute, "/timeline"))["items"]!.AsArray()[^1]!["actor"]!;
        Assert.Equal((SampleCallers.Officer2.DisplayName, SampleCallers.Officer.DisplayName), ((string)actor["name"]!, (string)actor["for"]!));
        await ProblemAssert.IsAsync(await story.ActAsync("claim", officer: substitute), 409, "claimed-by-other");

        // Back again: the colleague is the assignee as before, the substitute an officer like others.
        await story.LooksAsync(SampleCallers.Officer2);
        Assert.Empty(story.OpenActs);
        Assert.Null(story.Case["standsInFor"]);
        await ProblemAssert.IsAsync(await story.ActAsync("approval", officer: SampleCallers.Officer2), 409, "claimed-by-other");
        await story.LooksAsync(SampleCallers.Officer);
        await story.ActsAsync("approval");
    }

    [Theory, EachEngine]
    public async Task My_list_has_the_cases_of_those_I_stand_in_for_and_my_load_has_not(Engine engine)
    {
        await using var host = await StartAsync(engine, mostWaiting: 1);
        var (theirs, third) = (await host.Story().FilesAsync(), await host.Story().FilesAsync());
        await theirs.ActsAsync("claim");
        var substitute = SampleCallers.Officer2 with { StandsInFor = [new Absentee(SampleCallers.Officer.AccountId, SampleCallers.Officer.DisplayName)] };
        Assert.Equal([theirs.Id], await MineAsync(theirs, substitute));
        Assert.Empty(await MineAsync(theirs, SampleCallers.Officer2));
        Assert.Equal(third.Id, (string?)(await NextAsync(third, substitute))!["id"]);
        Assert.Equal(2, (await MineAsync(theirs, substitute)).Length);
        Assert.Equal([third.Id], await MineAsync(theirs, SampleCallers.Officer2));
    }

    [Theory, EachEngine]
    public async Task A_substitute_releases_what_the_absent_colleague_holds(Engine engine)
    {
        await using var host = await StartAsync(engine);
        var story = await host.Story().FilesAsync();
        await story.ActsAsync("claim");
        var substitute = SampleCallers.Officer2 with { StandsInFor = [new Absentee(SampleCallers.Officer.AccountId, SampleCallers.Officer.DisplayName)] };
        await story.ActsAsync("release", officer: substitute);
        Assert.Null(story.Case["assignee"]);
        Assert.Equal(SampleCallers.Officer.DisplayName, (string?)(await story.ReadAsync(substitute, "/timeline"))["items"]!.AsArray()[^1]!["actor"]!["for"]);
        Assert.Contains("claim", story.OpenActs);
    }

    private static Task<SampleHost> StartAsync(Engine engine, int? mostWaiting = null)
    {
        Engines.SkipUnlessAvailable(engine);
        return SampleHost.StartAsync(new SampleSettings
        {
            Engine = engine,
            Configuration = mostWaiting is { } most ? new Dictionary<string, string> { ["Desk:MostWaiting"] = $"{most}" } : [],
        });
    }

    private static async Task<string[]> MineAsync(SampleStory story, Caller officer) =>
        [.. (await (await story.GetAsync("desk/cases?assignee=me", officer)).ReadJsonAsync())["items"]!.AsArray().Select(item => (string)item!["id"]!)];

    private static async Task<JsonNode?> NextAsync(SampleStory story, Caller? officer = null)
    {
        using var answer = await story.SendAsync(HttpMethod.Post, "desk/next", officer ?? SampleCallers.Officer);
        return (int)answer.StatusCode == 204 ? null : await answer.ReadJsonAsync();
    }

    private static Caller Officer(int number) =>
        SampleCallers.Officer with { AccountId = new Guid($"01900000-0000-7000-8000-00000000aa{number:x2}"), DisplayName = $"第{number}位" };
}
