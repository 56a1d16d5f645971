using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Opinions;

public sealed class AnsweringTests(ConsultedHost consulted) : IClassFixture<ConsultedHost>
{
    private static readonly string[] Ten = [.. Enumerable.Range(0, 10).Select(n => $"d{n}")];
    private readonly SampleHost host = consulted.Host;

    [Fact]
    public async Task A_department_reads_the_case_and_answers_and_its_right_has_ended()
    {
        var story = await AskedAsync("advice", "tax", "customs");
        var seen = await story.SeesAsync(Departments.Tax, "tax");
        Assert.Equal("晨星茶室", (string)seen["form"]!["name"]!);
        Assert.Equal("plan", (string)seen["materials"]!.AsArray().Single()!["code"]!);
        Assert.Equal("asked", (string)seen["state"]!);
        Assert.Equal(5, (int)seen["workingDaysLeft"]!);

        var answered = await story.AnswersAsync(Departments.Tax, "tax", "agree", "无欠税");
        Assert.Equal("agreed", (string)answered["state"]!);
        Assert.Equal(2, (int)answered["version"]!);
        Assert.Null(answered["form"]);
        Assert.Null(answered["materials"]);
        Assert.Equal("无欠税", (string)answered["reason"]!);
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/opinions/{answered["id"]}/materials/plan", Departments.Tax), 404, "not-found");
        Assert.NotNull((await story.SeesAsync(Departments.Customs, "customs"))["form"]);
    }

    [Fact]
    public async Task Nobody_but_the_office_that_was_asked_learns_of_the_task()
    {
        var story = await AskedAsync("advice", "tax");
        foreach (var stranger in new[] { Departments.Customs, SampleCallers.Officer })
        {
            await ProblemAssert.IsAsync(await story.GetAsync($"desk/opinions/{story.Task("tax")["id"]}", stranger), 404, "not-found");
            await ProblemAssert.IsAsync(await story.GetAsync($"desk/opinions/{story.Task("tax")["id"]}/materials/plan", stranger), 404, "not-found");
            await ProblemAssert.IsAsync(await story.AnswerAsync(stranger, "tax", "agree"), 404, "not-found");
        }
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}", Departments.Tax), 404, "not-found");
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/opinions/{story.Task("tax")["id"]}", SampleCallers.Applicant), 403, "forbidden");
    }

    [Fact]
    public async Task An_answer_says_what_it_says_and_an_objection_why()
    {
        var story = await AskedAsync("advice", "tax");
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", null), 422, "body-incomplete", "/answer");
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", "object", " "), 422, "body-incomplete", "/reason");
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", "agree", new string('长', 2001)), 422, "body-incomplete", "/reason");
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", "perhaps"), 400, "malformed-json");
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", "agree", version: 7), 412, "opinion-stale");
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"desk/opinions/{story.Task("tax")["id"]}/answer", Departments.Tax, new { answer = "agree" }), 428, "precondition-required");
        await story.AnswersAsync(Departments.Tax, "tax", "agree");
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", "object", "改主意了"), 409, "opinion-ended");
    }

    [Fact]
    public async Task Single_answers_leave_an_open_form_of_the_officer_valid_and_the_last_one_moves_the_case_on()
    {
        var story = await AskedAsync("advice", "tax", "customs", "culture");
        var version = story.Version;
        await story.AnswersAsync(Departments.Tax, "tax", "agree");
        await story.AnswersAsync(Departments.Customs, "customs", "object", "有走私记录");
        await story.LooksAsync();
        Assert.Equal((version, "open"), (story.Version, (string)story.Round()["state"]!));

        await story.AnswersAsync(Departments.Culture, "culture", "agree");
        await story.LooksAsync();
        Assert.Equal((version + 1, "refused"), (story.Version, (string)story.Round()["state"]!));
        Assert.Equal(["agreed", "objected", "agreed"], story.States());
        Assert.Equal("有走私记录", (string)story.Task("customs")["reason"]!);
        var entry = (await story.ReadAsync(SampleCallers.Officer, "/timeline"))["items"]!.AsArray().Last()!;
        Assert.Equal(("opinions-closed", "officer"), ((string)entry["act"]!, (string)entry["actor"]!["role"]!));
        Assert.NotNull(entry["provision"]);
        // It only advises: the officer decides.
        await story.ActsAsync("approval");
    }

    [Fact]
    public async Task Approving_waits_for_the_approvals_and_refusing_does_not()
    {
        var story = await AskedAsync("approval", "d0", "d1");
        await story.AnswersAsync(Departments.Of("D0"), "d0", "agree");
        await story.LooksAsync();
        Assert.DoesNotContain("approval", story.OpenActs);
        Assert.Contains("refusal", story.OpenActs);
        var problem = await ProblemAssert.IsAsync(await story.ActAsync("approval"), 409, "consultation-open");
        Assert.Equal("d1", (string)problem["departments"]!.AsArray().Single()!["code"]!);

        await story.AnswersAsync(Departments.Of("D1"), "d1", "agree");
        await story.LooksAsync();
        Assert.Contains("approval", story.OpenActs);
        await story.ActsAsync("approval");
        Assert.Equal("Approved", story.State);
    }

    [Fact]
    public async Task One_refusal_stops_the_others_who_see_why_and_by_whom()
    {
        var story = await AskedAsync("approval", "d0", "d1", "d2");
        await story.AnswersAsync(Departments.Of("D0"), "d0", "agree");
        await story.AnswersAsync(Departments.Of("D1"), "d1", "object", "消防不合格");
        await story.LooksAsync();
        Assert.Equal(["agreed", "objected", "stopped"], story.States());
        Assert.Equal("refused", (string)story.Round()["state"]!);

        var stopped = await story.SeesAsync(Departments.Of("D2"), "d2");
        Assert.Equal(("d1", "消防不合格"), ((string)stopped["stoppedBy"]!["department"]!["code"]!, (string)stopped["stoppedBy"]!["reason"]!));
        Assert.Null(stopped["form"]);
        var late = await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Of("D2"), "d2", "agree"), 409, "opinion-stopped");
        Assert.Contains("消防不合格", (string)late["title"]!, StringComparison.Ordinal);

        var barred = await ProblemAssert.IsAsync(await story.ActAsync("approval"), 409, "consultation-refused");
        Assert.Equal(("d1", "消防不合格"), ((string)barred["department"]!["code"]!, (string)barred["reason"]!));
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "消防不合格" } } });
        Assert.Equal("Refused", story.State);
    }

    [Fact]
    public async Task Who_refused_may_be_asked_again()
    {
        var story = await AskedAsync("approval", "d0", "d1");
        await story.AnswersAsync(Departments.Of("D0"), "d0", "object", "图纸不清");
        await story.LooksAsync();
        await story.AsksAsync("approval", "d0", "d1");
        await story.AnswersAsync(Departments.Of("D0"), "d0", "agree");
        await story.AnswersAsync(Departments.Of("D1"), "d1", "agree");
        await story.LooksAsync();
        await story.ActsAsync("approval");
        Assert.Equal(["refused", "agreed"], story.Case["consultations"]!.AsArray().Select(round => (string)round!["state"]!));
    }

    [Fact]
    public async Task A_decision_closes_what_is_still_open_and_the_rights_with_it()
    {
        var story = await AskedAsync("advice", "tax", "customs");
        await story.AnswersAsync(Departments.Tax, "tax", "agree");
        await story.ActsAsync("approval");
        Assert.Equal("closed", (string)story.Round()["state"]!);
        Assert.Equal(["agreed", "closed"], story.States());
        Assert.Null((await story.SeesAsync(Departments.Customs, "customs"))["form"]);
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Customs, "customs", "agree"), 409, "opinion-ended");
    }

    [Fact]
    public async Task Ten_answers_at_once_end_in_one_aggregate()
    {
        var story = await AskedAsync("approval", Ten);
        var version = story.Version;
        var answers = await Task.WhenAll(Ten.Select(department => story.AnswerAsync(Departments.Of(department.ToUpperInvariant()), department, "agree")));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        await story.LooksAsync();
        Assert.Equal((version + 1, "agreed"), (story.Version, (string)story.Round()["state"]!));
        Assert.Single(await ClosingsAsync(story));
    }

    [Fact]
    public async Task Ten_refusals_at_once_end_in_one_refusal_and_nine_that_were_stopped()
    {
        var story = await AskedAsync("approval", Ten);
        var answers = await Task.WhenAll(Ten.Select(department => story.AnswerAsync(Departments.Of(department.ToUpperInvariant()), department, "object", $"{department} 不同意")));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        foreach (var answer in answers.Where(answer => !answer.IsSuccessStatusCode))
            await ProblemAssert.IsAsync(answer, 409, "opinion-stopped");
        await story.LooksAsync();
        Assert.Equal("refused", (string)story.Round()["state"]!);
        Assert.Equal((1, 9), (story.States().Count(state => state == "objected"), story.States().Count(state => state == "stopped")));
        Assert.Single(await ClosingsAsync(story));
    }

    [Fact]
    public async Task Of_two_officers_of_one_department_one_answers_and_the_other_is_told()
    {
        var story = await AskedAsync("advice", "tax", "customs");
        var answers = await Task.WhenAll(new[] { false, true }.Select(second => story.AnswerAsync(Departments.Of("TAX", second), "tax", "agree")));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        await ProblemAssert.IsAsync(answers.Single(answer => !answer.IsSuccessStatusCode), 409, "opinion-ended");
    }

    [Fact]
    public async Task A_decision_and_the_last_answers_at_once_never_wait_for_each_other_for_ever()
    {
        for (var i = 0; i < 5; i++)
        {
            var story = await AskedAsync("advice", "tax", "customs");
            var answers = await Task.WhenAll(
                story.AnswerAsync(Departments.Tax, "tax", "agree"),
                story.ActAsync("approval"),
                story.AnswerAsync(Departments.Customs, "customs", "agree"));
            Assert.All(answers, answer => Assert.Contains((int)answer.StatusCode, new[] { 200, 409, 412 }));
            await story.LooksAsync();
            // Either the decision closed what was open, or the last answer came first and the officer looks again.
            Assert.Equal(story.State == "Approved" ? 200 : 412, (int)answers[1].StatusCode);
            Assert.NotEqual("open", (string)story.Round()["state"]!);
            Assert.DoesNotContain("asked", story.States());
        }
    }

    private async Task<SampleStory> AskedAsync(string code, params string[] departments) => await (await host.UnderReviewAsync()).AsksAsync(code, departments);

    private static async Task<IEnumerable<JsonNode?>> ClosingsAsync(SampleStory story) =>
        (await story.ReadAsync(SampleCallers.Officer, "/timeline"))["items"]!.AsArray().Where(entry => (string)entry!["act"]! == "opinions-closed");
}
