using System.Text.Json.Nodes;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Privacy;

/// <summary>Seeing personal data in clear is an act: it states its purpose, ends by itself, and its subject reads of it.</summary>
public sealed class RevealTests(PersonHost host) : IClassFixture<PersonHost>
{
    private const string Number = "/people/0/number";

    private static readonly object ToVerify = new { pointers = new[] { Number }, purpose = "verify-identity" };

    [Fact]
    public async Task An_officer_reads_masked_values_and_the_applicant_clear_ones()
    {
        var story = await host.FiledAsync();
        var seen = await story.ReadAsync(SampleCallers.Officer);
        Assert.Equal("""{"post":"manager","name":"Anna Beispiel","born":"19**-**-**","number":"C01****47","phone":"138****5678","email":"a****@example.com","address":"上海市静安区****","letters":["推荐信甲","推荐信乙"]}""",
            seen["form"]!["people"]![0]!.ToJsonString(ServiceDefaults.JsonDefaults.Options));
        Assert.Equal(["/people/0/born", Number, "/people/0/phone", "/people/0/email", "/people/0/address"], Strings(seen["reveals"]!["masked"]));
        Assert.True((bool)seen["reveals"]!["mayReveal"]!);
        Assert.Empty(seen["reveals"]!["open"]!.AsArray());

        var own = await story.ReadAsync(SampleCallers.Applicant);
        Assert.Equal("C01X00T47", (string?)own["form"]!["people"]![0]!["number"]);
        Assert.Null(own["reveals"]);
    }

    [Fact]
    public async Task What_a_rule_says_does_not_tell_what_the_form_hides()
    {
        var story = await host.FiledAsync();
        var finding = (await story.ReadAsync(SampleCallers.Officer))["findings"]!.AsArray().Single();
        Assert.Equal("Born on 19**-**-** does not fit document C01****47 a****@example.com", (string?)finding!["title"]);
        Assert.Equal("Check C01****47 a****@example.com and 19**-**-**", (string?)finding["mend"]);
    }

    [Theory, InlineData(Engine.Postgres), InlineData(Engine.SqlServer)]
    public async Task A_revealed_place_is_clear_for_this_officer_and_a_quarter_of_an_hour(Engine engine)
    {
        await using var host = await PersonHost.StartAsync(engine);
        var story = await host.FiledAsync();
        var revealed = await (await PersonHost.RevealAsync(story, ToVerify)).ReadJsonAsync();
        Assert.Equal([(Number, "C01X00T47")], revealed["values"]!.AsArray().Select(value => ((string)value!["pointer"]!, (string)value["value"]!)));
        Assert.Equal(host.Time.GetUtcNow() + Reveals.Term, (DateTimeOffset)revealed["openUntil"]!);

        host.Time.Advance(TimeSpan.FromMinutes(1));
        var seen = await story.ReadAsync(SampleCallers.Officer);
        Assert.Equal(("C01X00T47", "138****5678"), ((string?)seen["form"]!["people"]![0]!["number"], (string?)seen["form"]!["people"]![0]!["phone"]));
        Assert.DoesNotContain(Number, Strings(seen["reveals"]!["masked"]));
        Assert.Equal(Number, (string?)seen["reveals"]!["open"]![0]!["pointer"]);
        Assert.Equal("C01****47", (string?)(await story.ReadAsync(SampleCallers.Officer2))["form"]!["people"]![0]!["number"]);

        host.Time.Advance(Reveals.Term);
        Assert.Equal("C01****47", (string?)(await story.ReadAsync(SampleCallers.Officer))["form"]!["people"]![0]!["number"]);

        Assert.Equal(["again", "reveal"], (await PersonHost.ReadingsAsync(story)).Select(reading => (string)reading!["kind"]!["code"]!));
    }

    [Fact]
    public async Task A_later_submission_is_not_covered_by_an_earlier_reveal()
    {
        var story = await host.FiledAsync();
        await PersonHost.RevealAsync(story, ToVerify);
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/people", message = "另一人" } } });
        await story.LooksAsync(SampleCallers.Applicant);
        await story.FillsInAsync(PersonsForm.With(PersonForm.Bo));
        Assert.Equal("C01X00T47", (string?)(await story.ReadAsync(SampleCallers.Officer))["form"]!["people"]![0]!["number"]);
        await story.SubmitsAsync("resubmission");

        var seen = await story.ReadAsync(SampleCallers.Officer);
        Assert.Equal("E98****32", (string?)seen["form"]!["people"]![0]!["number"]);
        var change = seen["changes"]!.AsArray().Single(change => (string?)change!["pointer"] == Number)!;
        Assert.Equal(("C01****47", "E98****32"), ((string?)change["before"], (string?)change["after"]));
    }

    [Fact]
    public async Task A_person_who_came_or_went_is_masked_as_a_whole()
    {
        var story = await host.FiledAsync();
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/people", message = "另一人" } } });
        await story.LooksAsync(SampleCallers.Applicant);
        await story.FillsInAsync(PersonsForm.With(PersonForm.Anna, PersonForm.Bo));
        await story.SubmitsAsync("resubmission");
        var change = (await story.ReadAsync(SampleCallers.Officer))["changes"]!.AsArray().Single()!;
        Assert.Equal(("/people/1", "E98****32", "****"), ((string?)change["pointer"], (string?)change["after"]!["number"], (string?)change["after"]!["address"]));
    }

    [Fact]
    public async Task The_words_of_an_office_do_not_carry_what_the_form_hides()
    {
        var story = await host.FiledAsync();
        await story.ActsAsync("correction-requests", new
        {
            items = new[] { new { pointer = Number, message = "证件 c01x00t47 与 138-0013-5678 不符", messageEn = "See C01X 00T47" } },
        });
        foreach (var (language, words) in new[] { ("en", "See C01****47"), ("zh-CN", "证件 c01****47 与 138****5678 不符") })
        {
            var seen = await (await story.SendAsync(HttpMethod.Get, $"desk/cases/{story.Id}", SampleCallers.Officer2, language: language)).ReadJsonAsync();
            Assert.Equal(words, (string?)seen["correction"]!["items"]![0]!["message"]);
        }
        Assert.Equal("See C01X 00T47", (string?)(await story.ReadAsync(SampleCallers.Applicant))["correction"]!["items"]![0]!["message"]);
    }

    [Fact]
    public async Task Everything_at_once_is_recorded_place_by_place()
    {
        var story = await host.FiledWithPassportAsync("护照C01X00T47.pdf");
        Assert.Equal("护照C01****47.pdf", (string?)(await story.ReadAsync(SampleCallers.Officer))["materials"]![0]!["file"]!["fileName"]);
        var revealed = await (await PersonHost.RevealAsync(story, new { pointers = new[] { "", "/materials/passport" }, purpose = "other", reason = " 电话核实 " })).ReadJsonAsync();
        Assert.Equal(5, revealed["values"]!.AsArray().Count);
        Assert.Equal(["/materials/passport"], Strings(revealed["materials"]));

        var reading = (await PersonHost.ReadingsAsync(story)).Single()!;
        Assert.Equal(["/materials/passport", "/people/0/address", "/people/0/born", "/people/0/email", Number, "/people/0/phone"], Strings(reading["places"]));
        Assert.Equal(("other", "电话核实", "王芳", "JA-SAMPLE"), ((string?)reading["purpose"]!["code"], (string?)reading["reason"], (string?)reading["actor"], (string?)reading["office"]!["code"]));
        Assert.NotEqual("JA-SAMPLE", (string?)reading["office"]!["title"]);
        Assert.Null(reading["accountId"]);
        await story.ReadAsync(SampleCallers.Officer);
        var again = (await PersonHost.ReadingsAsync(story)).Single(look => (string?)look!["kind"]!["code"] == "again")!;
        Assert.Equal((5, (string?)reading["id"]), (again["places"]!.AsArray().Count, (string?)again["revealId"]));
        await using var work = await host.Sample.Database.ReadAsync(TestContext.Current.CancellationToken);
        var reveals = host.Sample.Service.Services.GetRequiredService<Reveals>();
        Assert.True(await reveals.IsOpenAsync(work, Guid.Parse(story.Id), "/materials/passport", SampleCallers.Officer.AccountId, default));
        Assert.False(await reveals.IsOpenAsync(work, Guid.Parse(story.Id), "/materials/passport", SampleCallers.Officer2.AccountId, default));
        Assert.False(await reveals.IsOpenAsync(work, Guid.Parse(story.Id), "/materials/lease", SampleCallers.Officer.AccountId, default));
    }

    [Theory]
    [InlineData("""{}""", "/pointers", "/purpose")]
    [InlineData("""{"pointers":["/people/0/number"],"purpose":"curiosity"}""", "/purpose")]
    [InlineData("""{"pointers":["/people/0/number"],"purpose":"other","reason":" "}""", "/reason")]
    [InlineData("""{"pointers":["/people/0/number","/people/0/name","/people/7/number","/materials/passport","/nonsense"],"purpose":"decision"}""", "/pointers/1", "/pointers/2", "/pointers/3", "/pointers/4")]
    public async Task What_is_asked_for_without_purpose_or_sense_is_refused_and_recorded_nowhere(string body, params string[] pointers)
    {
        var story = await host.FiledAsync();
        await ProblemAssert.IsAsync(await PersonHost.RevealAsync(story, JsonNode.Parse(body)!), 422, "body-incomplete", pointers);
        Assert.Empty(await PersonHost.ReadingsAsync(story));
    }

    [Fact]
    public async Task Only_who_may_act_on_the_case_may_reveal()
    {
        var story = await host.FiledAsync();
        await story.ActsAsync("claim");
        await ProblemAssert.IsAsync(await PersonHost.RevealAsync(story, ToVerify, SampleCallers.Officer2), 409, "claimed-by-other");
        Assert.False((bool)(await story.ReadAsync(SampleCallers.Officer2))["reveals"]!["mayReveal"]!);
        await ProblemAssert.IsAsync(await PersonHost.RevealAsync(story, ToVerify, TestCallers.OfficerCN), 404, "not-found");
        Assert.Equal(403, (int)(await PersonHost.RevealAsync(story, ToVerify, SampleCallers.Applicant)).StatusCode);
        var substitute = SampleCallers.Officer2 with { StandsInFor = [new Absentee(SampleCallers.Officer.AccountId, "王芳")] };
        await (await PersonHost.RevealAsync(story, ToVerify, substitute)).ReadJsonAsync();
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"desk/cases/{story.Id}/reveals", SampleCallers.Officer, ToVerify), 428, "precondition-required");
    }

    [Fact]
    public async Task After_the_decision_any_officer_of_the_jurisdiction_may_state_a_purpose()
    {
        var story = await host.FiledAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        await (await PersonHost.RevealAsync(story, new { pointers = new[] { Number }, purpose = "complaint" }, SampleCallers.Officer2)).ReadJsonAsync();
        Assert.Equal("complaint", (string?)(await PersonHost.ReadingsAsync(story)).Single()!["purpose"]!["code"]);
    }

    [Fact]
    public async Task A_repeated_request_is_one_reveal_and_gives_nothing_after_its_time()
    {
        var story = await host.FiledAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PersonHost.RevealAsync(story, ToVerify, key: "the-same")));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.ReadJsonAsync()));
        Assert.Single(bodies.Select(body => (string)body["id"]!).Distinct());
        Assert.All(bodies, body => Assert.Equal("C01X00T47", (string?)body["values"]![0]!["value"]));
        Assert.Equal(["again", "again", "again", "again", "reveal"], (await PersonHost.ReadingsAsync(story)).Select(reading => (string)reading!["kind"]!["code"]!).Order(StringComparer.Ordinal));
        await ProblemAssert.IsAsync(await PersonHost.RevealAsync(story, new { pointers = new[] { "" }, purpose = "decision" }, key: "the-same"), 422, "idempotency-key-reused");

        host.Time.Advance(Reveals.Term);
        Assert.Empty((await (await PersonHost.RevealAsync(story, ToVerify, key: "the-same")).ReadJsonAsync())["values"]!.AsArray());
        Assert.Equal(5, (await PersonHost.ReadingsAsync(story)).Count);
    }

    private static string[] Strings(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
