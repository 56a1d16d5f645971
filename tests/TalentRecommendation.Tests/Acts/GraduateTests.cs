using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Municipal;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>A graduate's file from the employer to the city's answer, over HTTP with a real database.</summary>
[Collection(Summer.Name)]
public sealed class GraduateTests(Summer summer)
{
    private const string Shared = "address-of-another-graduate-is-pointed-out";

    private static readonly Caller Office = TestCallers.OfficerOfTalentJA;

    [Fact]
    public async Task The_graduate_confirms_the_zone_recommends_and_the_city_settles()
    {
        var story = await FilesAsync();
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance"), 409, "graduate-not-confirmed");
        var token = await TokenAsync(story);
        Assert.DoesNotContain(token, (await story.LooksAsync(TestCallers.Applicant)).Case.ToJsonString(), StringComparison.Ordinal);
        var page = await ReadAsync(null, $"public/invitations/{token}");
        Assert.Equal(("graduate", "open", "林**", "晨星贸易有限公司"), ((string)page["purpose"]!, (string)page["state"]!, (string)page["name"]!, (string)page["employer"]!));
        var (filed, shown) = (story.Case["form"]!, page["form"]!);
        Assert.All(new[] { "idNumber", "mobile", "email", "birthDate" }, field =>
        {
            Assert.Contains("**", (string)shown["graduate"]![field]!, StringComparison.Ordinal);
            Assert.DoesNotContain((string)filed["graduate"]![field]!, page.ToJsonString(), StringComparison.Ordinal);
        });
        // Accident: what is confirmed was never shown.
        Assert.Equal(25, (int)shown["study"]!["rankPercent"]!);
        Assert.All(filed["study"]!.AsObject().Where(field => field.Key != "rankPercent"), field => Assert.True(JsonNode.DeepEquals(field.Value, shown["study"]![field.Key]), field.Key));
        Assert.True(JsonNode.DeepEquals(filed["agreement"], shown["agreement"]));
        Assert.Equal((72, "34", "honest-recruiting"), ((int)page["score"]!["total"]!, (string)shown["graduate"]!["homeProvince"]!, (string)shown["employerItems"]![0]!));

        await ProblemAssert.IsAsync(await ConfirmAsync(token, new { consent = false, correct = true }), 422, "body-incomplete", "/consent");
        await ProblemAssert.IsAsync(await ConfirmAsync(token, new { consent = true }), 422, "body-incomplete", "/correct");
        await ProblemAssert.IsAsync(await ConfirmAsync(token, new { consent = true, correct = false }), 422, "body-incomplete", "/remark");
        Assert.Equal("confirmed", (string)(await ConfirmAsync(token, new { consent = true, correct = true }).OkAsync())["state"]!);
        await ProblemAssert.IsAsync(await ConfirmAsync(token, new { consent = true, correct = true }), 409, "invitation-used");
        Assert.Equal("confirmed", (string)(await ReadAsync(null, $"public/invitations/{token}"))["state"]!);
        Assert.Equal("confirmed", (string)(await ReadAsync(Office, $"desk/cases/{story.Id}/assessment"))["confirmation"]!["state"]!);

        await story.LooksAsync(Office);
        await story.ActsAsync("acceptance");
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(Office, $"desk/cases/{story.Id}/municipal-file"), 404, "not-found");
        await story.ActsAsync("approval");
        var recommended = summer.Time.GetUtcNow().ShanghaiDate();
        Assert.Equal("Recommended", story.State);
        await SweepAsync();
        var sent = await File.ReadAllTextAsync(Path.Combine(summer.Municipal, "outbox", $"{story.Case["number"]}.xml"));
        Assert.Contains("<Points>72</Points>", sent, StringComparison.Ordinal);
        Assert.Contains("<RankPercent>25</RankPercent>", sent, StringComparison.Ordinal);
        // D8, domain reference §4.3: the city counts again.
        Assert.Contains(
            "<Items>education/doctor=27;school/class-2=12;rank/top-25=8;language/cet6=8;computer/postgraduate=7;research/shanghai-degree=2;employer/honest-recruiting=5;employer/key-talent=3</Items>", sent, StringComparison.Ordinal);
        summer.Time.Advance(TimeSpan.FromDays(1));
        using var file = await summer.Host.ReadsAsync(Office, $"desk/cases/{story.Id}/municipal-file?format=json");
        var masked = JsonNode.Parse(await file.Content.ReadAsStringAsync())!;
        Assert.Equal(("林晓雨", "cet6", $"{recommended:yyyy-MM-dd}"), ((string)masked["name"]!, (string)masked["language"]!, (string)masked["recommendedOn"]!));
        // Accident: a download gives away what the desk masks.
        Assert.All(new[] { "idNumber", "birthDate", "mobile", "email", "rankPercent" }, field => Assert.Contains("**", (string)masked[field]!, StringComparison.Ordinal));
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(Office, $"desk/cases/{story.Id}/municipal-file?format=pdf"), 400, "municipal-format-unknown");

        await AnswersAsync($"Number,Outcome,DocumentNumber,AnsweredOn,Reason\r\n{story.Case["number"]},granted,沪落户〔2026〕0001号,2026-06-20,\r\n");
        await story.LooksAsync(Office);
        Assert.Equal("Settled", story.State);
        // Repeats and what contradicts it change nothing.
        await AnswersAsync($"<Answers><Answer><Number>{story.Case["number"]}</Number><Outcome>refused</Outcome><DocumentNumber>X</DocumentNumber><AnsweredOn>2026-06-21</AnsweredOn><Reason>重复</Reason></Answer></Answers>");
        await AnswersAsync($"Number,Outcome,DocumentNumber,AnsweredOn,Reason\r\n{story.Case["number"]},granted,沪落户〔2026〕0001号,2026-06-20,\r\n");
        Assert.Equal("Settled", (await story.LooksAsync(Office)).State);
        Assert.Equal("system", (string)(await ReadAsync(Office, $"desk/cases/{story.Id}/timeline"))["items"]!.AsArray().Last()!["actor"]!["role"]!);

        // The graduate reads what became of it, also when the link's days are over.
        summer.Time.Advance(TimeSpan.FromDays(45));
        var settled = await ReadAsync(null, $"public/invitations/{token}");
        Assert.Equal(("confirmed", (string)story.Case["stateTitle"]!), ((string)settled["state"]!, (string)settled["caseState"]!));
    }

    // Accident: who does not consent, or is somebody else, is made to consent in order to object.
    [Fact]
    public async Task Who_does_not_consent_says_no_and_is_shown_nothing_any_more()
    {
        var story = await FilesAsync();
        var token = await TokenAsync(story);
        Assert.Equal("declined", (string)(await ConfirmAsync(token, new { consent = false }).OkAsync())["state"]!);
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(null, $"public/invitations/{token}"), 404, "not-found");
        Assert.Equal("declined", (string)(await ReadAsync(Office, $"desk/cases/{story.Id}/assessment"))["confirmation"]!["state"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance"), 409, "graduate-not-confirmed");
        await story.SubmitsAsync("withdrawal");
    }

    // Accident: one mailbox at the employer confirms for all of its graduates.
    [Fact]
    public async Task An_address_that_serves_two_graduates_is_pointed_out_to_the_officer_alone()
    {
        var first = await FilesAsync();
        var second = await DraftAsync(IdentityNumbers.Next(), TestCallers.Applicant2, change: form => (form["graduate"]!["email"], form["graduate"]!["mobile"]) = ($" {first.Id.ToUpperInvariant()}@EXAMPLE.com", "13600000001"));
        var told = await summer.Host.PostsAsync(TestCallers.Applicant2, $"cases/{second.Id}/check", new { }).OkAsync();
        Assert.DoesNotContain(told["findings"]!.AsArray(), finding => (string)finding!["code"]! == Shared);
        await second.SubmitsAsync();
        Assert.Equal(["/graduate/email"], Pointers((await second.LooksAsync(Office)).Case));
        // Once the other has ended, nobody shares it.
        await first.LooksAsync(TestCallers.Applicant);
        await first.SubmitsAsync("withdrawal");
        Assert.Empty(Pointers((await second.LooksAsync(Office)).Case));

        static IEnumerable<string> Pointers(JsonNode seen) => seen["findings"]!.AsArray().Where(finding => (string)finding!["code"]! == Shared).Select(finding => (string)finding!["pointer"]!);
    }

    // Domain reference §4.3, last row.
    [Fact]
    public async Task Who_settles_directly_passes_in_the_comparison_and_in_the_citys_file()
    {
        var story = await FilesAsync(form => (form["study"]!["direct"], form["study"]!["rankPercent"], form["study"]!["language"], form["employerItems"]) = ("yearly-rule-postgraduate", 100, null, null));
        var assessment = await ReadAsync(TestCallers.Applicant, $"cases/{story.Id}/assessment");
        Assert.Equal((true, "当年办法规定可直接落户的硕士、博士毕业生"), ((bool)assessment["passed"]!, (string)assessment["direct"]!));
        var line = (await ReadAsync(Office, "desk/graduates?zone=JA&year=2026"))["items"]!.AsArray().Single(one => (string)one!["caseId"]! == story.Id)!;
        Assert.Equal((true, "doctor", "当年办法规定可直接落户的硕士、博士毕业生"), ((bool)line["passed"]!, (string)line["education"]!, (string)line["direct"]!));
        await RecommendAsync(story);
        Assert.Contains("yearly-rule-postgraduate", await (await summer.Host.ReadsAsync(Office, $"desk/cases/{story.Id}/municipal-file?format=csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_too_early_waits_and_a_refusal_says_why()
    {
        var story = await FilesAsync();
        await AnswersAsync($"Number,Outcome,DocumentNumber,AnsweredOn,Reason\r\n{story.Case["number"]},refused,沪落户〔2026〕0002号,2026-06-20,材料不符\r\n");
        Assert.Equal("Submitted", (await story.LooksAsync(Office)).State);
        await RecommendAsync(story);
        await SweepAsync();
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal(("NotSettled", "材料不符"), (story.State, (string)story.Case["decision"]!["reasons"]![0]!["text"]!));
        Assert.NotNull((string?)story.Case["decision"]!["remedies"]);

        await AnswersAsync("Number,Outcome\r\nTGR-JA-2026-999999,perhaps\r\n");
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(summer.Municipal, "rejected"), "*.reason.txt"));
    }

    [Fact]
    public async Task An_officer_enters_the_citys_answer()
    {
        var story = await FilesAsync();
        await RecommendAsync(story);
        await ProblemAssert.IsAsync(
            await story.ActAsync("settlement-refused", new { documentNumber = "", answeredOn = summer.Time.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", null) }), 422, "body-incomplete", "/documentNumber", "/answeredOn", "/reason");
        await story.ActsAsync("settlement-granted", new { documentNumber = "沪落户〔2026〕0003号", answeredOn = "2026-06-01" });
        Assert.Equal("Settled", story.State);
    }

    // The issue's worked example: 69, and what is missing.
    [Fact]
    public async Task The_employer_sees_69_of_72_and_what_is_missing_and_may_still_file()
    {
        var story = await FilesAsync(form => form["employerItems"] = new JsonArray("honest-recruiting"));
        var assessment = await ReadAsync(TestCallers.Applicant, $"cases/{story.Id}/assessment");
        Assert.Equal((69, 72, false, "open"), ((int)assessment["total"]!, (int)assessment["passing"]!, (bool)assessment["passed"]!, (string)assessment["confirmation"]!["state"]!));
        Assert.Equal("invention-patent", (string)assessment["suggestions"]![0]!["code"]!);
        Assert.Contains(story.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "points-should-reach-the-passing-score" && (string)finding["severity"]! == "warn");
        await ProblemAssert.IsAsync(await summer.Host.ReadsAsync(TestCallers.Applicant2, $"cases/{story.Id}/assessment"), 404, "not-found");
    }

    [Fact]
    public async Task What_the_graduate_contests_is_mended_and_confirmed_anew()
    {
        var story = await FilesAsync();
        var first = await TokenAsync(story);
        Assert.Equal("contested", (string)(await ConfirmAsync(first, new { consent = true, correct = false, remark = "专业应为化学工程" }).OkAsync())["state"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance"), 409, "graduate-not-confirmed");
        Assert.Equal("专业应为化学工程", (string)(await ReadAsync(Office, $"desk/cases/{story.Id}/assessment"))["confirmation"]!["remark"]!);
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/study/major", message = "请与毕业生核对专业" } } });
        await story.LooksAsync(TestCallers.Applicant);
        await story.WritesAsync(form => form["study"]!["major"] = "化学工程");
        await story.SubmitsAsync("resubmission");
        await ProblemAssert.IsAsync(await ConfirmAsync(first, new { consent = true, correct = true }), 404, "not-found");
        var second = await TokenAsync(story);
        Assert.Equal("化学工程", (string)(await ReadAsync(null, $"public/invitations/{second}"))["form"]!["study"]!["major"]!);
        await summer.Host.PostsAsync(TestCallers.Applicant, $"cases/{story.Id}/invitation", new { }).OkAsync();
        await ProblemAssert.IsAsync(await ConfirmAsync(second, new { consent = true, correct = true }), 404, "not-found");
        await ConfirmAsync(await TokenAsync(story), new { consent = true, correct = true }).OkAsync();
        await ProblemAssert.IsAsync(await summer.Host.PostsAsync(TestCallers.Applicant, $"cases/{story.Id}/invitation", new { }), 409, "graduate-nothing-to-confirm");
        await story.LooksAsync(Office);
        await story.ActsAsync("acceptance");
    }

    // Accident: the office's five days pass while it may not accept, and the year is lost by somebody's typing mistake.
    [Fact]
    public async Task A_file_that_the_graduate_does_not_confirm_ends_and_is_no_try()
    {
        var number = IdentityNumbers.Next();
        var story = await DraftAsync(number, TestCallers.Applicant);
        await story.SubmitsAsync();
        await ConfirmAsync(await TokenAsync(story), new { consent = true, correct = false, remark = "学历有误" }).OkAsync();
        await summer.UntilAsync(async () => (await story.LooksAsync(TestCallers.Applicant)).State != "Submitted", story, "confirmation");
        Assert.Equal("Lapsed", story.State);
        Assert.DoesNotContain((await ReadAsync(TestCallers.Applicant, $"cases/{story.Id}/timeline"))["items"]!.AsArray(), entry => (string)entry!["act"]! == "deemed-acceptance");
        await (await DraftAsync(number, TestCallers.Applicant2)).SubmitsAsync();
    }

    [Fact]
    public async Task The_offices_time_to_check_starts_with_the_confirmation()
    {
        var story = await FilesAsync();
        summer.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal(["confirmation"], await RunningAsync(story));
        await ConfirmAsync(await TokenAsync(story), new { consent = true, correct = true }).OkAsync();
        Assert.Equal(["acceptance-check"], await RunningAsync(story));
        var check = (await ReadAsync(Office, $"desk/cases/{story.Id}/deadlines")).AsArray().Single(limit => (string)limit!["code"]! == "acceptance-check")!;
        Assert.Equal($"{summer.Time.GetUtcNow().ShanghaiDate():yyyy-MM-dd}", (string)check["startedOn"]!);
        await summer.UntilAsync(async () => (await story.LooksAsync(Office)).State == "UnderReview", story, "acceptance-check");
        Assert.Contains((await ReadAsync(Office, $"desk/cases/{story.Id}/timeline"))["items"]!.AsArray(), entry => (string)entry!["act"]! == "deemed-acceptance");
    }

    // GR26: one try a cycle; a year that nobody graduates in is no way around it.
    [Fact]
    public async Task A_refused_graduate_is_not_filed_for_as_one_of_another_year_without_the_officers_knowing()
    {
        var number = IdentityNumbers.Next();
        var first = await DraftAsync(number, TestCallers.Applicant);
        await first.SubmitsAsync();
        await RecommendAsync(first, "refusal", new { reasons = new[] { new { text = "不符合重点领域" } } });

        var earlier = await DraftAsync(number, TestCallers.Applicant2, change: form => Year(form, (int)form["year"]! - 1));
        await ProblemAssert.IsAsync(await earlier.SubmitAsync(), 422, "findings-block-submission", "/year");
        var later = await DraftAsync(number, TestCallers.Applicant2, change: form => Year(form, (int)form["year"]! + 1));
        var told = await summer.Host.PostsAsync(TestCallers.Applicant2, $"cases/{later.Id}/check", new { }).OkAsync();
        Assert.DoesNotContain(told["findings"]!.AsArray(), finding => (string)finding!["code"]! == "try-of-another-year-is-pointed-out");
        await later.SubmitsAsync();
        Assert.Contains((await later.LooksAsync(Office)).Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "try-of-another-year-is-pointed-out" && (string)finding["severity"]! == "note");

        static void Year(JsonNode form, int year) => (form["year"], form["study"]!["diplomaOn"], form["study"]!["degreeOn"]) = (year, null, null);
    }

    // GR26: the employer files once; if refused, no other employer's file is taken in that cycle.
    [Fact]
    public async Task Of_a_hundred_employers_at_once_one_files_for_a_graduate()
    {
        var (number, stories) = (IdentityNumbers.Next(), new Story[100]);
        var zones = new[] { "JA", "CN", "JS", "IR", "MH" };
        await Parallel.ForAsync(0, stories.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => stories[i] = await DraftAsync(number, Employer(i), zones[i % zones.Length]));
        var answers = await Task.WhenAll(stories.Select(story => story.SubmitAsync()));
        Assert.Equal(1, answers.Count(answer => answer.IsSuccessStatusCode));
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            var problem = await ProblemAssert.IsAsync(refused, 409, "graduate-already-filed");
            Assert.DoesNotContain("有限公司", problem.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("TGR-", problem.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_withdrawal_before_acceptance_frees_the_try_and_nothing_else_does()
    {
        var number = IdentityNumbers.Next();
        var (first, second, third) = (await DraftAsync(number, TestCallers.Applicant), await DraftAsync(number, TestCallers.Applicant2), await DraftAsync(number, Employer(200)));
        await first.SubmitsAsync();
        await ProblemAssert.IsAsync(await second.SubmitAsync(), 409, "graduate-already-filed");
        await first.SubmitsAsync("withdrawal");
        await second.SubmitsAsync();
        await ConfirmAsync(await TokenAsync(second), new { consent = true, correct = true }).OkAsync();
        await second.LooksAsync(Office);
        await second.ActsAsync("acceptance");
        await ProblemAssert.IsAsync(await third.SubmitAsync(), 409, "graduate-already-filed");
        await second.ActsAsync("refusal", new { reasons = new[] { new { text = "不符合重点领域" } } });
        await ProblemAssert.IsAsync(await third.SubmitAsync(), 409, "graduate-already-filed");
    }

    // A mistyped number keeps nobody else from filing once it is mended.
    [Fact]
    public async Task A_corrected_number_frees_the_one_before()
    {
        var (wrong, right) = (IdentityNumbers.Next(), IdentityNumbers.Next());
        var story = await DraftAsync(wrong, TestCallers.Applicant);
        await story.SubmitsAsync();
        await story.LooksAsync(Office);
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/graduate/idNumber", message = "证件号码与扫描件不符" } } });
        await story.LooksAsync(TestCallers.Applicant);
        await story.WritesAsync(form => form["graduate"]!["idNumber"] = right);
        await story.SubmitsAsync("resubmission");
        await (await DraftAsync(wrong, TestCallers.Applicant2)).SubmitsAsync();
        await ProblemAssert.IsAsync(await (await DraftAsync(right, TestCallers.Applicant2)).SubmitAsync(), 409, "graduate-already-filed");
    }

    // Accident: an employer is taken off the list and its graduates are recommended all the same.
    [Fact]
    public async Task A_delisting_flags_the_open_cases_of_its_graduates()
    {
        var office = Summer.OfficeOf("JS");
        var code = CreditCodes.Of(2001);
        using (var client = summer.Host.As(TestCallers.Supervisor))
        {
            using var quota = new HttpRequestMessage(HttpMethod.Put, $"{Story.Root}/desk/quotas/JS/2027") { Content = JsonContent.Create(new { total = 1, source = "市教委核定（测试）" }) };
            quota.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            quota.Headers.Add("If-Match", "\"0\"");
            await client.SendAsync(quota).OkAsync();
        }
        var employer = summer.Story();
        await employer.BeginsAsync(zone: "JS");
        await employer.FillsInAsync(form => (form["industry"], form["activityCode"], form["year"], form["employer"]!["creditCode"]) = ("low-altitude", "3744", 2027, code));
        await employer.AttachesEverythingAsync();
        await employer.SubmitsAsync();
        await employer.ActsAsync("acceptance", officer: office);
        await employer.ActsAsync("approval", officer: office);
        var listing = (string)employer.Case["subject"]!;
        await summer.UntilAsync(async () => (await employer.LooksAsync(TestCallers.Applicant)).State == "Listed", employer, "objection-period");

        var story = await DraftAsync(IdentityNumbers.Next(), TestCallers.Applicant, "JS", form => (form["listing"], form["year"], form["study"]!["diplomaOn"], form["study"]!["degreeOn"]) = (listing, 2027, null, null));
        await story.SubmitsAsync();
        Assert.Empty(Flagged(await story.LooksAsync(office)));
        Assert.Equal(1, (int)(await ReadAsync(office, $"desk/listings/{listing}"))["graduates"]!["filed"]!);
        await summer.Host.PostsAsync(office, $"desk/listings/{listing}/review", new { outcome = "delisted", reason = "已迁出本区" }).OkAsync();
        Assert.Single(Flagged(await story.LooksAsync(office)));
        var stranger = await DraftAsync(IdentityNumbers.Next(), TestCallers.Applicant2, "JS", form => form["listing"] = listing);
        await ProblemAssert.IsAsync(await stranger.SubmitAsync(), 422, "findings-block-submission", "/listing");

        static IEnumerable<JsonNode?> Flagged(Story seen) => seen.Case["findings"]!.AsArray().Where(finding => (string)finding!["code"]! == "listing-must-be-ones-own-and-stand");
    }

    private async Task<Story> FilesAsync(Action<JsonNode>? change = null)
    {
        var story = await DraftAsync(IdentityNumbers.Next(), TestCallers.Applicant, change: change);
        await story.SubmitsAsync();
        return await story.LooksAsync(Office);
    }

    private async Task<Story> DraftAsync(string idNumber, Caller employer, string zone = "JA", Action<JsonNode>? change = null)
    {
        var story = summer.Story("tal.graduate");
        await story.BeginsAsync(employer, zone);
        await story.FillsInAsync(form =>
        {
            form["graduate"]!["idNumber"] = idNumber;
            form["graduate"]!["email"] = $"{story.Id}@example.com";
            // The clock may have gone past the masters' window.
            form["study"]!["education"] = "doctor";
            form["study"]!["schoolClass"] = 2;
            change?.Invoke(form);
        });
        return await story.AttachesEverythingAsync();
    }

    private async Task RecommendAsync(Story story, string decision = "approval", object? body = null)
    {
        await ConfirmAsync(await TokenAsync(story), new { consent = true, correct = true }).OkAsync();
        await story.LooksAsync(Office);
        await story.ActsAsync("acceptance");
        await story.ActsAsync(decision, body);
    }

    private async Task<IEnumerable<string>> RunningAsync(Story story) =>
        (await ReadAsync(Office, $"desk/cases/{story.Id}/deadlines")).AsArray().Where(limit => limit!["metOn"] is null).Select(limit => (string)limit!["code"]!);

    /// <summary>Of the latest message to the graduate.</summary>
    private async Task<string> TokenAsync(Story story)
    {
        await summer.Host.Services.GetRequiredService<MessageSweep>().RunAsync(default);
        var letters = new DirectoryInfo(summer.Messages).EnumerateFiles("*.json").Select(file => (file.LastWriteTimeUtc, Letter: JsonNode.Parse(File.ReadAllText(file.FullName))!))
            .Where(file => (string)file.Letter["to"]! == $"{story.Id}@example.com");
        return new Uri((string)letters.MaxBy(file => file.LastWriteTimeUtc).Letter["link"]!).Segments[^1];
    }

    private async Task AnswersAsync(string content)
    {
        await SweepAsync();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(summer.Municipal, "inbox")).FullName, $"{Guid.NewGuid():N}.txt"), content);
        await SweepAsync();
    }

    private Task SweepAsync() => summer.Host.Services.GetRequiredService<MunicipalSweep>().RunAsync(default);

    private Task<HttpResponseMessage> ConfirmAsync(string token, object body) => summer.Host.PostsAsync(null, $"public/invitations/{token}/confirmation", body);

    private Task<JsonNode> ReadAsync(Caller? caller, string path) => summer.Host.ReadsAsync(caller, path).OkAsync();

    private static Caller Employer(int number) => new(
        new Guid($"01900000-0000-7000-9000-{number:x12}"), $"hr.{number}", "高洁", [Roles.Applicant], [new Mandate(new Guid($"01900000-0000-7000-a000-{number:x12}"), $"第{number}号有限公司")], []);
}
