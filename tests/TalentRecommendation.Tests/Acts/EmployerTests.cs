using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MassTransit;
using Platform.Contracts.Talent.V1;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>Employers on the zones' lists: quota, objections, reviews and appeals, over HTTP with a real database. Each test has a zone of its own.</summary>
[Collection(Summer.Name)]
public sealed class EmployerTests(Summer summer)
{
    // The issue's story: a 静安 employer in 美妆健康 is listed with the notice.
    [Fact]
    public async Task An_employer_in_beauty_and_health_is_published_objected_to_and_listed_with_the_notice()
    {
        var story = await ReviewedAsync("JA", form => form["industry"] = "beauty-health");
        Assert.Contains(story.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "industry-of-the-city-plan-alone-is-pointed-out" && (string)finding["severity"]! == "note");
        await ProblemAssert.IsAsync(await story.ActAsync("approval"), 409, "quota-not-set");
        await QuotaAsync("JA", 3).OkAsync();
        await story.ActsAsync("approval");
        var number = (string)story.Case["subject"]!;
        Assert.Equal(("Published", true), (story.State, number.StartsWith("KEY-JA-2026-", StringComparison.Ordinal)));
        var shown = await ReadAsync(null, $"public/listings/{number}");
        Assert.Equal(("published", "beauty-health"), ((string)shown["state"]!, (string)shown["industry"]!));
        Assert.Contains("市级方案", (string)shown["notice"]!, StringComparison.Ordinal);
        Assert.Equal((1, 2), await PlacesAsync("JA"));

        await summer.Host.PostsAsync(TestCallers.Applicant2, $"listings/{number}/objections", new { reason = "主营业务并非美妆健康" }).OkAsync(201);
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant2, $"listings/{number}/objections", new { reason = "同样的异议" }), 409, "objection-filed");
        await summer.PastAsync(story, "objection-period");
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant2, $"listings/{number}/objections", new { reason = "再次异议" }), 409, "objections-over");
        var file = await ReadAsync(TestCallers.OfficerOfTalentJA, $"desk/listings/{number}");
        var objection = Assert.Single(file["objections"]!.AsArray())!;
        Assert.Equal(("open", "李强"), ((string)objection["state"]!, (string)objection["by"]!));
        Assert.Equal("Published", (await story.LooksAsync(TestCallers.Applicant)).State);

        await summer.Host.PostsAsync(TestCallers.OfficerOfTalentJA, $"desk/listings/{number}/objections/{objection["id"]}/decision", new { upheld = false, reason = "经核查主营业务属实" }).OkAsync();
        await summer.SoonAsync(async () => (await story.LooksAsync(TestCallers.Applicant)).State == "Listed");
        Assert.Equal("listed", (string)(await ReadAsync(null, $"public/listings/{number}"))["state"]!);
        Assert.Null((string?)(await ReadAsync(TestCallers.Applicant, $"listings/{number}"))["objections"]![0]!["by"]);
        Assert.Contains((await ReadAsync(null, "public/listings?zone=JA&year=2026&q=晨星"))["items"]!.AsArray(), item => (string)item!["number"]! == number);
        Assert.Empty((await ReadAsync(null, "public/listings?q=%25_"))["items"]!.AsArray());
        Assert.Empty((await ReadAsync(TestCallers.Applicant2, "listings"))["items"]!.AsArray());
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(TestCallers.Applicant2, $"listings/{number}"), 404, "not-found");
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(Summer.OfficeOf("CN"), $"desk/listings/{number}"), 404, "not-found");
    }

    [Fact]
    public async Task An_objection_that_is_right_refuses_the_case_and_frees_the_place()
    {
        await QuotaAsync("CN", 1).OkAsync();
        var office = Summer.OfficeOf("CN");
        var story = await ReviewedAsync("CN", form => (form["industry"], form["employer"]!["creditCode"]) = ("fashion", CreditCodes.Of(1001)));
        await story.ActsAsync("approval", officer: office);
        var number = (string)story.Case["subject"]!;
        await summer.Host.PostsAsync(TestCallers.Applicant2, $"listings/{number}/objections", new { reason = "注册地址无实际经营" }).OkAsync(201);
        var objection = (string)(await ReadAsync(office, $"desk/listings/{number}"))["objections"]![0]!["id"]!;
        await ProblemAssert.IsAsync(
            await summer.Host.PostsAsync(office, $"desk/listings/{number}/objections/{objection}/decision", new { reason = "" }), 422, "body-incomplete", "/upheld", "/reason");
        await summer.Host.PostsAsync(office, $"desk/listings/{number}/objections/{objection}/decision", new { upheld = true, reason = "现场核查未见经营" }).OkAsync();
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal(("Refused", (0, 1)), (story.State, await PlacesAsync("CN")));
        Assert.Equal("现场核查未见经营", (string)story.Case["decision"]!["reasons"]![0]!["text"]!);
        Assert.NotNull((string?)story.Case["decision"]!["remedies"]);
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(null, $"public/listings/{number}"), 404, "not-found");
        Assert.Equal("upheld", (string)(await ReadAsync(office, $"desk/listings/{number}"))["objections"]![0]!["state"]!);
        await ProblemAssert.IsAsync(
            await summer.Host.PostsAsync(office, $"desk/listings/{number}/objections/{objection}/decision", new { upheld = false, reason = "更正" }), 409, "claim-not-open");
    }

    [Fact]
    public async Task A_review_takes_an_employer_off_and_an_appeal_brings_it_back()
    {
        var told = new List<object>();
        await summer.Host.Services.GetRequiredService<IBusControl>().ConnectReceiveEndpoint("summer-listings", endpoint =>
        {
            endpoint.Handler<EmployerListed>(context => Hear(context.Message));
            endpoint.Handler<EmployerDelisted>(context => Hear(context.Message));
        }).Ready;
        await QuotaAsync("IR", 1).OkAsync();
        var office = Summer.OfficeOf("IR");
        var story = await ReviewedAsync("IR", form => (form["industry"], form["activityCode"], form["employer"]!["creditCode"]) = ("culture-tourism", "6110", CreditCodes.Of(1002)));
        await story.ActsAsync("approval", officer: office);
        var number = (string)story.Case["subject"]!;
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(office, $"desk/listings/{number}/review", new { outcome = "kept", reason = "尚未列入" }), 409, "listing-not-listed");
        await summer.UntilAsync(async () => (await story.LooksAsync(TestCallers.Applicant)).State == "Listed", story, "objection-period");
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant, $"listings/{number}/appeal", new { reason = "无" }), 409, "listing-not-delisted");
        Assert.Contains(number, await NumbersAsync(office, "desk/listings?unreviewed=true"));
        var kept = await summer.Host.PostsAsync(office, $"desk/listings/{number}/review", new { outcome = "kept", reason = "符合条件" }).OkAsync();
        Assert.Equal($"{summer.Time.GetUtcNow().ShanghaiDate():yyyy-MM-dd}", (string)kept["listing"]!["reviewedOn"]!);
        Assert.DoesNotContain(number, await NumbersAsync(office, "desk/listings?unreviewed=true"));
        await summer.Host.PostsAsync(office, $"desk/listings/{number}/review", new { outcome = "delisted", reason = "已迁出本区" }).OkAsync();

        var own = await ReadAsync(TestCallers.Applicant, $"listings/{number}");
        Assert.Equal(("delisted", true, "已迁出本区", 2), ((string)own["listing"]!["state"]!, (bool)own["mayAppeal"]!, (string)own["endReason"]!, own["reviews"]!.AsArray().Count));
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant2, $"listings/{number}/appeal", new { reason = "并非本单位" }), 404, "not-found");
        await summer.Host.PostsAsync(TestCallers.Applicant, $"listings/{number}/appeal", new { reason = "仅变更楼层，仍在区内" }).OkAsync();
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant, $"listings/{number}/appeal", new { reason = "再次申诉" }), 409, "appeal-filed");
        var decided = await summer.Host.PostsAsync(office, $"desk/listings/{number}/appeal-decision", new { upheld = true, reason = "核实无误，恢复" }).OkAsync();
        Assert.Equal(("listed", "upheld"), ((string)decided["listing"]!["state"]!, (string)decided["appeals"]![0]!["state"]!));

        await summer.Host.PostsAsync(office, $"desk/listings/{number}/review", new { outcome = "delisted", reason = "再次核查" }).OkAsync();
        summer.Time.Advance(TimeSpan.FromDays(16));
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant, $"listings/{number}/appeal", new { reason = "逾期" }), 409, "appeal-over");

        // Listed, delisted, back, and delisted again: other services hear each of it.
        await Eventually.Assert(summer.Time, () =>
        {
            lock (told)
            {
                // At least once is all that is promised.
                Assert.True(told.OfType<EmployerListed>().Count(one => one.Listing == number && one.Industry == "culture-tourism") >= 2);
                Assert.True(told.OfType<EmployerDelisted>().Count(one => one.Listing == number) >= 2);
            }
        });

        Task Hear(object message)
        {
            lock (told)
                told.Add(message);
            return Task.CompletedTask;
        }
    }

    // Accident: two officers approve at once, and a zone recommends more than it may.
    [Fact]
    public async Task Of_a_hundred_approvals_at_once_as_many_succeed_as_there_are_places()
    {
        const int places = 7;
        await QuotaAsync("JS", places).OkAsync();
        var stories = new Story[100];
        await Parallel.ForAsync(0, stories.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => stories[i] = await ReviewedAsync(
            "JS", form => (form["industry"], form["activityCode"], form["employer"]!["creditCode"]) = ("low-altitude", "3744", CreditCodes.Of(i))));
        var answers = await Task.WhenAll(stories.Select(story => story.ActAsync("approval", officer: Summer.OfficeOf("JS"))));
        Assert.Equal(places, answers.Count(answer => answer.IsSuccessStatusCode));
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            await ProblemAssert.IsAsync(refused, 409, "quota-exhausted");
        Assert.Equal((places, 0), await PlacesAsync("JS"));
        var ours = stories.Select((_, i) => CreditCodes.Of(i)).ToHashSet();
        Assert.Equal(places, (await ReadAsync(null, "public/listings?zone=JS&year=2026"))["items"]!.AsArray().Count(listing => ours.Contains((string)listing!["creditCode"]!)));
    }

    // Accident: two zones, or two officers of one, recommend the same employer in the same year.
    [Fact]
    public async Task An_employer_takes_one_place_a_year_in_whatever_zone()
    {
        const int Year = 2027;
        var (code, jingAn, minhang) = (CreditCodes.Of(1004), Summer.OfficeOf("JA"), Summer.OfficeOf("MH"));
        await QuotaAsync("JA", 1, year: Year).OkAsync();
        await QuotaAsync("MH", 1, year: Year).OkAsync();
        var first = await ReviewedAsync("JA", form => (form["year"], form["employer"]!["creditCode"]) = (Year, code));
        var second = await ReviewedAsync("MH", form => (form["industry"], form["year"], form["employer"]!["creditCode"]) = ("new-trade", Year, code));
        var answers = await Task.WhenAll(first.ActAsync("approval", officer: jingAn), second.ActAsync("approval", officer: minhang));
        var refused = Assert.Single(answers, answer => !answer.IsSuccessStatusCode);
        await ProblemAssert.IsAsync(refused, 409, "employer-listed");
        var (winner, loser, office, other) = answers[0].IsSuccessStatusCode ? (first, second, jingAn, minhang) : (second, first, minhang, jingAn);
        Assert.Equal((0, 1), await PlacesAsync(office == jingAn ? "MH" : "JA", Year));

        // Whoever was taken off meanwhile does not come back beside the new place.
        var number = (string)(await winner.LooksAsync(TestCallers.Applicant)).Case["subject"]!;
        await summer.UntilAsync(async () => (await winner.LooksAsync(TestCallers.Applicant)).State == "Listed", winner, "objection-period");
        await summer.Host.PostsAsync(office, $"desk/listings/{number}/review", new { outcome = "delisted", reason = "已迁出本区" }).OkAsync();
        await loser.LooksAsync(other);
        await loser.ActsAsync("approval", officer: other);
        await summer.Host.PostsAsync(TestCallers.Applicant, $"listings/{number}/appeal", new { reason = "仍在区内" }).OkAsync();
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(office, $"desk/listings/{number}/appeal-decision", new { upheld = true, reason = "核实无误" }), 409, "employer-listed");
        Assert.Equal("open", (string)(await ReadAsync(office, $"desk/listings/{number}"))["appeals"]![0]!["state"]!);
    }

    [Fact]
    public async Task The_quota_is_a_supervisors_and_never_less_than_what_is_taken()
    {
        await ProblemAssert.IsAsync(await QuotaAsync("MH", 1, TestCallers.OfficerOfTalentJA), 403, "forbidden");
        await ProblemAssert.IsAsync(await QuotaAsync("PT", 1), 404, "not-found");
        Assert.Null((await ReadAsync(TestCallers.Supervisor, "desk/quotas?year=2026"))["items"]!.AsArray().Single(quota => (string)quota!["zone"]! == "MH")!["total"]);
        await QuotaAsync("MH", 2).OkAsync();
        var story = await ReviewedAsync("MH", form => (form["industry"], form["employer"]!["creditCode"]) = ("new-trade", CreditCodes.Of(1003)));
        await story.ActsAsync("approval", officer: Summer.OfficeOf("MH"));
        await ProblemAssert.IsAsync(await QuotaAsync("MH", 0), 409, "quota-below-taken");
        await QuotaAsync("MH", 1).OkAsync();
        Assert.Equal((1, 0), await PlacesAsync("MH"));
        // Accident: a quota is lowered by who has not seen that it was raised, and nobody knows who raised it.
        await ProblemAssert.IsAsync(await QuotaAsync("MH", 5, version: 1), 412, "quota-stale");
        await ProblemAssert.IsAsync(await QuotaAsync("MH", 5, version: 0), 412, "quota-stale");
        var changes = (await ReadAsync(TestCallers.Supervisor, "desk/quotas?year=2026"))["items"]!.AsArray().Single(quota => (string)quota!["zone"]! == "MH")!["changes"]!.AsArray();
        Assert.Equal([(2, 1), (1, 2)], changes.Select(change => ((int)change!["version"]!, (int)change["total"]!)));
        Assert.All(changes, change => Assert.Equal((TestCallers.Supervisor.DisplayName, "市教委核定（测试）"), ((string)change!["by"]!, (string)change["source"]!)));
        Assert.DoesNotContain((await ReadAsync(TestCallers.OfficerOfTalentJA, "desk/quotas?year=2026"))["items"]!.AsArray(), quota => (string)quota!["zone"]! == "MH");
    }

    private async Task<IEnumerable<string>> NumbersAsync(Caller caller, string path) => (await ReadAsync(caller, path))["items"]!.AsArray().Select(item => (string)item!["number"]!);

    /// <summary>A case that is under review, in nobody's hands.</summary>
    private async Task<Story> ReviewedAsync(string zone, Action<JsonNode> change)
    {
        var story = summer.Story();
        await story.BeginsAsync(zone: zone);
        await story.FillsInAsync(change);
        await story.AttachesEverythingAsync();
        await story.SubmitsAsync();
        return await story.ActsAsync("acceptance", officer: Summer.OfficeOf(zone));
    }

    /// <param name="version">Null: over whatever stands.</param>
    private async Task<HttpResponseMessage> QuotaAsync(string zone, int total, Caller? caller = null, int year = 2026, int? version = null)
    {
        var known = (await ReadAsync(TestCallers.Supervisor, $"desk/quotas?year={year}"))["items"]!.AsArray().SingleOrDefault(one => (string)one!["zone"]! == zone)?["version"];
        using var client = summer.Host.As(caller ?? TestCallers.Supervisor);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Story.Root}/desk/quotas/{zone}/{year}") { Content = JsonContent.Create(new { total, source = "市教委核定（测试）" }) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Add("If-Match", $"\"{version ?? (int?)known ?? 0}\"");
        return await client.SendAsync(request);
    }

    private async Task<(int Taken, int Left)> PlacesAsync(string zone, int year = 2026)
    {
        var quota = (await ReadAsync(TestCallers.Supervisor, $"desk/quotas?year={year}"))["items"]!.AsArray().Single(one => (string)one!["zone"]! == zone)!;
        return ((int)quota["taken"]!, (int)quota["left"]!);
    }

    private Task<JsonNode> ReadAsync(Caller? caller, string path) => summer.Host.ReadsAsync(caller, path).OkAsync();
}
