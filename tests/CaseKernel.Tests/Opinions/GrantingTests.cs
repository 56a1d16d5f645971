using Dapper;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Tests.Sample;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Opinions;

/// <summary>Departments that a step asks by itself, that grant something with their agreement, and whose answers end the case.</summary>
public sealed class GrantingTests(ConsultedHost consulted) : IClassFixture<ConsultedHost>
{
    private readonly SampleHost host = consulted.Host;

    [Fact]
    public async Task The_acceptance_asks_every_department_that_has_an_office_in_the_zone()
    {
        var story = await AcceptedAsync(host);
        Assert.Equal(["d0", "d1"], story.Round()["opinions"]!.AsArray().Select(task => (string)task!["department"]!["code"]!));
        Assert.Null(story.Round()["askedBy"]);
        Assert.Equal("May the licence be granted?", (string)story.Round()["question"]!);
        // The first of its own terms that is the form's, and nobody may approve or refuse beside the departments.
        Assert.All(story.Round()["opinions"]!.AsArray(), task => Assert.Equal("2026-03-17", (string)task!["dueOn"]!));
        Assert.DoesNotContain("approval", story.OpenActs);
        Assert.DoesNotContain("refusal", story.OpenActs);
        Assert.DoesNotContain("opinions", story.OpenActs);

        var seen = await story.SeesAsync(Departments.Of("D0"), "d0");
        Assert.Equal("May the licence be granted?", (string)seen["question"]!);
        Assert.Null(seen["askedBy"]);
        Assert.NotNull(seen["grantSchema"]!["properties"]!["validUntil"]);
        Assert.Null((await story.SeesAsync(Departments.Of("D1"), "d1"))["grantSchema"]);
        var list = await (await story.GetAsync("desk/opinions", Departments.Of("D1"))).ReadJsonAsync();
        Assert.Contains(list["items"]!.AsArray(), task => (string)task!["caseId"]! == story.Id && (string)task["question"]! == "May the licence be granted?");
    }

    [Fact]
    public async Task The_last_agreement_approves_the_case_with_what_was_granted()
    {
        var story = await AcceptedAsync(host);
        var answered = await (await GrantAsync(story, "2028-01-31")).ReadJsonAsync();
        Assert.Equal("2028-01-31", (string)answered["grant"]!["validUntil"]!);
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal(("UnderReview", null), (story.State, (string?)story.Task("d0")["grant"]?["validUntil"]));

        await story.AnswersAsync(Departments.Of("D1"), "d1", "agree");
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal("Approved", story.State);
        Assert.Equal("2028-01-31", (string)story.Task("d0")["grant"]!["validUntil"]!);
        Assert.Null(story.Task("d1")["grant"]);
        Assert.Equal("2028-01-31", (string)story.Case["certificates"]!.AsArray().Single()!["validTo"]!);
        var acts = (await story.ReadAsync(SampleCallers.Officer, "/timeline"))["items"]!.AsArray().Select(entry => ((string)entry!["act"]!, (string)entry["actor"]!["role"]!)).ToList();
        Assert.Equal([("acceptance", "officer"), ("opinions-closed", "officer"), ("approval", "system")], acts[^3..]);
    }

    [Fact]
    public async Task A_refusal_stops_the_other_department_and_is_the_cases_with_the_departments_own_remedies()
    {
        var story = await AcceptedAsync(host);
        await story.AnswersAsync(Departments.Of("D1"), "d1", "object", "材料不实");
        await story.LooksAsync(SampleCallers.Applicant);
        Assert.Equal("Refused", story.State);
        Assert.Equal(["stopped", "objected"], story.States());
        var decision = story.Case["decision"]!;
        Assert.Equal("材料不实", (string)decision["reasons"]!.AsArray().Single()!["text"]!);
        Assert.Equal(("Department 1", "What Department 1 refuses is final."), ((string)decision["organ"]!, (string)decision["remedies"]!));
        await ProblemAssert.IsAsync(await GrantAsync(story, "2028-01-31"), 409, "opinion-stopped");

        var letter = await (await story.SendAsync(HttpMethod.Get, $"cases/{story.Id}/documents/refusal?format=html", SampleCallers.Applicant)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("材料不实", letter, StringComparison.Ordinal);
        Assert.Contains("What Department 1 refuses is final.", letter, StringComparison.Ordinal);
        Assert.Contains("Department 1", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_without_remedies_of_its_own_has_those_of_the_matter()
    {
        var story = await AcceptedAsync(host);
        await story.AnswersAsync(Departments.Of("D0"), "d0", "object", "条件不符");
        Assert.Contains("60", (string)(await story.LooksAsync(SampleCallers.Applicant)).Case["decision"]!["remedies"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_granted_is_checked_by_itself_and_against_the_form()
    {
        var story = await AcceptedAsync(host);
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Of("D0"), "d0", "agree"), 422, "body-incomplete", "/grant/validUntil");
        await ProblemAssert.IsAsync(await GrantAsync(story, "2026-03-10"), 422, "body-incomplete", "/grant/validUntil");
        await ProblemAssert.IsAsync(await GrantAsync(story, "2031-03-11"), 422, "body-incomplete", "/grant/validUntil");
        await ProblemAssert.IsAsync(await GrantAsync(story, "tomorrow"), 400, "bad-request", "/grant/validUntil");
        await ProblemAssert.IsAsync(await AnswerAsync(story, new { answer = "agree", grant = new { validUntil = "2028-01-31", salary = 5 } }), 400, "bad-request", "/grant/salary");
        await story.LooksAsync();
        Assert.Equal(["asked", "asked"], story.States());
        // Nothing is granted with an objection, whatever the form sent.
        await (await AnswerAsync(story, new { answer = "object", reason = "条件不符", grant = new { validUntil = (string?)null } })).ReadJsonAsync();
        Assert.Null((await story.LooksAsync()).Task("d0")["grant"]);
    }

    [Fact]
    public async Task Both_departments_at_the_same_instant_leave_one_outcome()
    {
        for (var i = 0; i < 5; i++)
        {
            var refuses = i % 2 == 1;
            var story = await AcceptedAsync(host);
            var answers = await Task.WhenAll(
                GrantAsync(story, "2028-01-31"),
                story.AnswerAsync(Departments.Of("D1"), "d1", refuses ? "object" : "agree", "材料不实"));
            await story.LooksAsync();
            Assert.Equal(refuses ? "Refused" : "Approved", story.State);
            Assert.Equal(refuses ? 0 : 1, story.Case["certificates"]!.AsArray().Count);
            Assert.DoesNotContain("asked", story.States());
            Assert.Equal(200, (int)answers[1].StatusCode);
            // The other answered before the refusal, or was stopped by it.
            Assert.Equal(story.States()[0] == "stopped" ? 409 : 200, (int)answers[0].StatusCode);
        }
    }

    [Fact]
    public async Task Withdrawing_closes_the_round()
    {
        var story = await AcceptedAsync(host);
        await story.LooksAsync(SampleCallers.Applicant);
        await story.WithdrawsAsync();
        Assert.Equal(["closed", "closed"], story.States());
    }

    [Fact]
    public async Task Silence_decides_nothing_and_the_answer_is_still_owed()
    {
        await using var own = await ConsultedHost.StartAsync();
        var story = await AcceptedAsync(own);
        // The loop may have been there first; what counts is what is written.
        async Task<int> AfterLookAsync(DateOnly day, string what)
        {
            own.MoveTo(day);
            await own.Service.Services.GetRequiredService<OpinionSweep>().LookAsync(TestContext.Current.CancellationToken);
            await using var work = await own.Database.ReadAsync(TestContext.Current.CancellationToken);
            return await work.Connection.ExecuteScalarAsync<int>($"select count(*) from case_opinions where {what}");
        }

        // Reminded before the term, and looked at once more when it has passed; then never again.
        await Eventually.AsyncAssert(async () => Assert.Equal(2, await AfterLookAsync(new DateOnly(2026, 3, 16), "reminded_at is not null and sweep_on is not null")));
        await Eventually.AsyncAssert(async () => Assert.Equal(2, await AfterLookAsync(new DateOnly(2026, 3, 18), "sweep_on is null and ended_at is null")));
        await AfterLookAsync(new DateOnly(2026, 3, 25), "1 = 1");
        await story.LooksAsync();
        Assert.Equal(("UnderReview", "open"), (story.State, (string)story.Round()["state"]!));
        Assert.Equal(["asked", "asked"], story.States());
        Assert.Contains("still owed", (string)story.Task("d0")["silence"]!, StringComparison.Ordinal);

        await (await GrantAsync(story, "2028-01-31")).ReadJsonAsync();
        await story.AnswersAsync(Departments.Of("D1"), "d1", "agree");
        Assert.Equal("Approved", (await story.LooksAsync()).State);
    }

    [Fact]
    public void A_declaration_that_asks_in_vain_stops_the_start()
    {
        Assert.Empty(GrantingMatter.Permits.Defects(GrantingMatter.Table));
        Assert.Single((GrantingMatter.Permits with { AskedBy = [Act.Withdraw] }).Defects(GrantingMatter.Table));
        Assert.Single((GrantingMatter.Permits with { Departments = [new Department("d0", _ => "X") { Grant = typeof(string) }] }).Defects(GrantingMatter.Table));
        Assert.Null(GrantingMatter.Table.WhenSettled("UnderReview", new Settlement("advice", RoundState.Agreed)));
        Assert.Contains("when permits is agreed, ends decision |", FlowDiagram.Draw(GrantingMatter.Table), StringComparison.Ordinal);
    }

    private static async Task<SampleStory> AcceptedAsync(SampleHost host)
    {
        var story = await host.Story().FilesAsync(matter: "sample.granting");
        return await story.ActsAsync("acceptance");
    }

    private static Task<HttpResponseMessage> GrantAsync(SampleStory story, string validUntil) =>
        AnswerAsync(story, new { answer = "agree", grant = new { validUntil } });

    private static Task<HttpResponseMessage> AnswerAsync(SampleStory story, object body) =>
        story.SendAsync(HttpMethod.Post, $"desk/opinions/{story.Task("d0")["id"]}/answer", Departments.Of("D0"), body, 1);
}
