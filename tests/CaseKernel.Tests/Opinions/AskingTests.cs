using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Opinions;

public sealed class AskingTests(ConsultedHost consulted) : IClassFixture<ConsultedHost>
{
    private readonly SampleHost host = consulted.Host;

    [Fact]
    public async Task Several_departments_are_asked_at_once_each_with_its_own_term()
    {
        var story = await host.UnderReviewAsync();
        Assert.Contains("opinions", story.OpenActs);
        var version = story.Version;
        await story.AsksAsync("advice", "tax", "culture");

        Assert.Equal(version + 1, story.Version);
        Assert.Equal("open", (string)story.Round()["state"]!);
        Assert.Equal("opinion", (string)story.Round()["kind"]!);
        Assert.Equal("是否同意？", (string)story.Round()["question"]!);
        Assert.Equal(SampleCallers.Officer.DisplayName, (string)story.Round()["askedBy"]!["name"]!);
        Assert.Equal("2026-03-17", (string)story.Task("tax")["dueOn"]!);
        // Sixty working days would end long after the decision of this case is due.
        Assert.Equal((string)story.Case["deadlines"]!.AsArray().Last()!["statutoryDue"]!, (string)story.Task("culture")["dueOn"]!);
        Assert.Equal(["customs"], Askable(story, "advice"));
        Assert.Equal("opinions", (string)(await TimelineAsync(story)).Last()!["act"]!);
    }

    [Fact]
    public async Task Nothing_can_be_asked_before_its_time_or_after_the_end()
    {
        var story = await host.Story().FilesAsync(matter: "sample.consulted");
        await story.LooksAsync();
        Assert.Empty(story.Case["askable"]!.AsArray());
        Assert.DoesNotContain("opinions", story.OpenActs);
        await ProblemAssert.IsAsync(await AskAsync(story, "advice", ["tax"]), 409, "act-not-open");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "不符合条件" } } });
        await ProblemAssert.IsAsync(await AskAsync(story, "advice", ["tax"]), 409, "act-not-open");
    }

    [Fact]
    public async Task What_is_wrong_with_the_question_is_named_by_its_field()
    {
        var story = await host.UnderReviewAsync();
        await ProblemAssert.IsAsync(await story.ActAsync("opinions", new { }), 422, "body-incomplete", "/code", "/departments", "/question");
        await ProblemAssert.IsAsync(await AskAsync(story, "advice", ["tax"], " "), 422, "body-incomplete", "/question");
        await ProblemAssert.IsAsync(await AskAsync(story, "advice", ["tax"], new string('问', 2001)), 422, "body-incomplete", "/question");
        await ProblemAssert.IsAsync(await AskAsync(story, "nothing", ["tax"]), 422, "consultation-unknown", "/code");
        await ProblemAssert.IsAsync(await AskAsync(story, "advice", ["d0", "tax", "police"]), 422, "department-unknown", "/departments/0", "/departments/2");
        await ProblemAssert.IsAsync(await AskAsync(story, "approval", ["nowhere"]), 422, "department-unknown", "/departments/0");
        await story.AsksAsync("advice", "tax");
        await ProblemAssert.IsAsync(await AskAsync(story, "advice", ["customs", "tax"]), 409, "department-already-asked", "/departments/1");
    }

    [Fact]
    public async Task Asking_needs_the_case_and_the_version_last_seen()
    {
        var story = await host.UnderReviewAsync();
        await ProblemAssert.IsAsync(await story.ActAsync("opinions", Body("advice", ["tax"]), version: story.Version - 1), 412, "stale-version");
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"desk/cases/{story.Id}/opinions", SampleCallers.Officer, Body("advice", ["tax"])), 428, "precondition-required");
        await ProblemAssert.IsAsync(await story.ActAsync("opinions", Body("advice", ["tax"]), SampleCallers.Officer2), 409, "claimed-by-other");
        await ProblemAssert.IsAsync(await story.ActAsync("opinions", Body("advice", ["tax"]), Departments.Tax), 404, "not-found");
    }

    [Fact]
    public async Task Asked_twice_at_once_the_departments_are_asked_once()
    {
        var story = await host.UnderReviewAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync(story, "advice", ["tax", "customs"])));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.All(answers.Where(answer => !answer.IsSuccessStatusCode), answer => Assert.Contains((int)answer.StatusCode, new[] { 409, 412 }));
        await story.LooksAsync();
        Assert.Single(story.Case["consultations"]!.AsArray());
    }

    [Fact]
    public async Task Applicants_see_departments_states_and_dates_only()
    {
        var story = await host.UnderReviewAsync();
        await story.AsksAsync("advice", "tax", "customs");
        await story.AnswersAsync(Departments.Tax, "tax", "object", "欠税未清");
        await story.AnswersAsync(Departments.Customs, "customs", "agree");
        await story.LooksAsync(SampleCallers.Applicant);

        Assert.Equal("refused", (string)story.Round()["state"]!);
        Assert.Equal("objected", (string)story.Task("tax")["state"]!);
        Assert.NotNull(story.Task("tax")["answeredAt"]);
        Assert.Null(story.Round()["question"]);
        Assert.Null(story.Round()["askedBy"]);
        Assert.Null(story.Task("tax")["answeredBy"]);
        Assert.Null(story.Task("tax")["reason"]);
        Assert.Empty(story.Case["askable"]!.AsArray());
        var timeline = await story.ReadAsync(SampleCallers.Applicant, "/timeline");
        Assert.DoesNotContain("欠税未清", timeline.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("是否同意", timeline.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Departments.Customs.DisplayName, timeline.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_sees_its_tasks_by_due_date_page_by_page()
    {
        var ids = new HashSet<string>();
        for (var i = 0; i < 27; i++)
        {
            var story = await host.UnderReviewAsync();
            await story.AsksAsync("advice", "culture");
            ids.Add((string)story.Task("culture")["id"]!);
        }
        Assert.Superset(ids, (await ListAsync("open")).ToHashSet());

        var last = await host.UnderReviewAsync();
        await last.AsksAsync("advice", "culture");
        await last.AnswersAsync(Departments.Culture, "culture", "agree");
        Assert.Equal((string)last.Task("culture")["id"]!, (await ListAsync("closed"))[0]);
        Assert.DoesNotContain((string)last.Task("culture")["id"]!, await ListAsync("open"));

        Assert.Empty((await (await last.GetAsync("desk/opinions", SampleCallers.Officer)).ReadJsonAsync())["items"]!.AsArray());
        await ProblemAssert.IsAsync(await last.GetAsync("desk/opinions?state=late", Departments.Culture), 400, "filter-unknown");
        await ProblemAssert.IsAsync(await last.GetAsync("desk/opinions?after=nonsense", Departments.Culture), 400, "cursor-unknown");
        await ProblemAssert.IsAsync(await last.GetAsync("desk/opinions?state=closed&after=bm9uc2Vuc2V8eA", Departments.Culture), 400, "cursor-unknown");
    }

    private async Task<List<string>> ListAsync(string state)
    {
        var (seen, after) = (new List<string>(), "");
        do
        {
            var page = await (await host.Story().GetAsync($"desk/opinions?state={state}&after={after}", Departments.Culture)).ReadJsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            after = (string?)page["next"];
        }
        while (after is not null);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        return seen;
    }

    private static string[] Askable(SampleStory story, string code) =>
        [.. story.Case["askable"]!.AsArray().Single(askable => (string)askable!["code"]! == code)!["departments"]!.AsArray().Select(department => (string)department!["code"]!)];

    private static async Task<JsonArray> TimelineAsync(SampleStory story) => (await story.ReadAsync(SampleCallers.Officer, "/timeline"))["items"]!.AsArray();

    private static Task<HttpResponseMessage> AskAsync(SampleStory story, string code, string[] departments, string question = "是否同意？") =>
        story.ActAsync("opinions", Body(code, departments, question));

    private static object Body(string code, string[] departments, string question = "是否同意？") => new { code, departments, question };
}
