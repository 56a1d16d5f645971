using System.Text.Json.Nodes;
using MassTransit;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Staff;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>Two permits, two organs, one application: over HTTP with a real database.</summary>
public sealed class ForeignStaffTests(TalentService service) : PermitTests(service)
{
    [Fact]
    public async Task An_engineer_gets_both_permits_at_once_and_stands_on_the_roster_with_the_family()
    {
        var story = await AcceptedAsync();
        var seen = await (await story.GetAsync($"desk/cases/{story.Id}/permits", Talent)).ReadJsonAsync();
        Assert.Equal(["work-permit:asked", "residence-permit:asked"], seen["items"]!.AsArray().Select(item => $"{item!["code"]}:{item["state"]}"));
        Assert.Equal(91, (int)seen["points"]!["total"]!);
        Assert.Equal(["permits-in-parallel"], story.Case["deadlines"]!.AsArray().Select(deadline => (string)deadline!["code"]!).Where(code => code.StartsWith("permits", StringComparison.Ordinal)));
        Assert.DoesNotContain("approval", story.OpenActs);

        await GrantsWorkAsync(story).OkAsync();
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal(("UnderReview", 0), (story.State, story.Case["certificates"]!.AsArray().Count));
        await GrantsResidenceAsync(story, 0).OkAsync();
        await story.LooksAsync(TestCallers.Applicant);

        Assert.Equal("Approved", story.State);
        var papers = story.Case["certificates"]!.AsArray().ToDictionary(paper => (string)paper!["kind"]!, paper => paper!);
        Assert.Equal(["residence-permit", "work-permit"], papers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(($"{Today.AddYears(3):yyyy-MM-dd}", $"{Today.AddYears(5):yyyy-MM-dd}"), ((string)papers["work-permit"]["validTo"]!, (string)papers["residence-permit"]["validTo"]!));
        Assert.StartsWith("WP-JA-", (string)papers["work-permit"]["certificateNumber"]!, StringComparison.Ordinal);
        Assert.StartsWith("RP-JA-", (string)papers["residence-permit"]["certificateNumber"]!, StringComparison.Ordinal);
        foreach (var kind in papers.Keys)
        {
            using var paper = await story.GetAsync($"cases/{story.Id}/documents/{kind}?format=html&lang=en", TestCallers.Applicant);
            var html = await paper.Content.ReadAsStringAsync();
            Assert.Contains("Jonas Weber", html, StringComparison.Ordinal);
            Assert.DoesNotContain("organ.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("row.", html, StringComparison.Ordinal);
        }
        // The public's page names no person.
        var face = await Host.ReadsAsync(null, $"public/certificates/{papers["work-permit"]["certificateNumber"]}").OkAsync();
        Assert.DoesNotContain("Weber", face.ToJsonString(), StringComparison.Ordinal);

        var member = await MemberAsync(story);
        Assert.Equal(("active", "Jonas Weber", "a", 1), ((string)member["state"]!, (string)member["name"]!, (string)member["class"]!, (int)member["family"]!));
        Assert.Equal("Anna Weber", (string)member["familyMembers"]![0]!["name"]!);
        Assert.Equal(story.Id, (string)member["cases"]![0]!["id"]!);
        Assert.Equal("granted", (string)member["history"]![0]!["kind"]!);
        Assert.Equal(($"{Today.AddYears(3).AddDays(-120):yyyy-MM-dd}", $"{Today.AddYears(3).AddDays(-30):yyyy-MM-dd}"), ((string)member["renewalOpens"]!, (string)member["renewalCloses"]!));
        Assert.False((bool)member["mayRenew"]!);
        foreach (var officer in new[] { Talent, Police, TestCallers.Auditor })
            Assert.Equal((string)member["number"]!, (string)(await Host.ReadsAsync(officer, $"desk/staff/{member["id"]}").OkAsync())["number"]!);
        Assert.Contains((await Host.ReadsAsync(Police, $"desk/staff?zone=JA&q={member["number"]}").OkAsync())["items"]!.AsArray(), item => (string)item!["id"]! == (string)member["id"]!);
        Assert.Empty((await Host.ReadsAsync(Police, $"desk/staff?zone=JA&expiring=30&q={member["number"]}").OkAsync())["items"]!.AsArray());
        await ProblemAssert.IsAsync(await Host.ReadsAsync(TestCallers.Applicant2, $"staff/{member["id"]}"), 404, "not-found");
        await ProblemAssert.IsAsync(await Host.ReadsAsync(TestCallers.OfficerCN, $"desk/staff/{member["id"]}"), 404, "not-found");
        // Encrypted where it lies.
        Assert.DoesNotContain("Weber", await Host.ScalarAsync<string>("select person from staff_members where id = @Id", new { Id = Guid.Parse((string)member["id"]!) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_by_one_organ_stops_the_other_and_is_the_cases_with_that_organs_remedies(bool workPermit)
    {
        var story = await AcceptedAsync();
        var (refusing, refuser, stopped) = workPermit ? ("work-permit", Talent, "residence-permit") : ("residence-permit", Police, "work-permit");
        await AnswerAsync(story, refuser, refusing, new { answer = "object", reason = "学历证明未经认证" }).OkAsync();
        await story.LooksAsync(TestCallers.Applicant);

        Assert.Equal("Refused", story.State);
        Assert.Empty(story.Case["certificates"]!.AsArray());
        Assert.Equal("stopped", (string)TaskOf(story, stopped)["state"]!);
        var decision = story.Case["decision"]!;
        Assert.Equal("学历证明未经认证", (string)decision["reasons"]![0]!["text"]!);
        // CRJ art. 36: no review of the police's refusal; the work permit's may be reviewed.
        var remedies = (string)decision["remedies"]!;
        Assert.Equal(workPermit, remedies.Contains("60", StringComparison.Ordinal));
        Assert.Equal(!workPermit, remedies.Contains("36", StringComparison.Ordinal) || remedies.Contains("三十六", StringComparison.Ordinal));
        await ProblemAssert.IsAsync(await (workPermit ? GrantsResidenceAsync(story) : GrantsWorkAsync(story)), 409, "opinion-stopped");
    }

    [Fact]
    public async Task Both_organs_at_the_same_instant_leave_one_outcome()
    {
        for (var i = 0; i < 4; i++)
        {
            var (story, refuses) = (await AcceptedAsync(), i % 2 == 1);
            var answers = await Task.WhenAll(
                GrantsWorkAsync(story),
                refuses ? AnswerAsync(story, Police, "residence-permit", new { answer = "object", reason = "不符合条件" }) : GrantsResidenceAsync(story, 0));
            await story.LooksAsync(TestCallers.Applicant);
            Assert.Equal(refuses ? "Refused" : "Approved", story.State);
            Assert.Equal(refuses ? 0 : 2, story.Case["certificates"]!.AsArray().Count);
            Assert.Equal(200, (int)answers[1].StatusCode);
        }
    }

    [Fact]
    public async Task A_grant_beyond_the_ceiling_is_refused_at_its_place()
    {
        var story = await AcceptedAsync();
        await ProblemAssert.IsAsync(await GrantsWorkAsync(story, Today.AddYears(3).AddDays(1)), 422, "permit-beyond-ceiling", "/grant/validUntil");
        await ProblemAssert.IsAsync(await AnswerAsync(story, Talent, "work-permit", new { answer = "agree", grant = new { validUntil = $"{Today.AddYears(1):yyyy-MM-dd}" } }), 422, "body-incomplete", "/grant/class");
        await ProblemAssert.IsAsync(await AnswerAsync(story, Police, "residence-permit", new { answer = "agree", grant = new { validUntil = $"{Today.AddDays(30):yyyy-MM-dd}" } }), 422, "body-incomplete", "/grant/validUntil");
        await ProblemAssert.IsAsync(await GrantsResidenceAsync(story, 3), 422, "body-incomplete", "/grant/family");
        // Each organ answers for its own permit.
        await ProblemAssert.IsAsync(await AnswerAsync(story, Police, "work-permit", new { answer = "agree" }), 404, "not-found");
    }

    [Fact]
    public async Task An_employer_reports_who_left_and_the_work_permit_ends()
    {
        var story = await GrantedAsync();
        var member = await MemberAsync(story);
        var path = $"staff/{member["id"]}/reports";
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "left", happenedOn = $"{Today.AddDays(1):yyyy-MM-dd}" }), 422, "body-incomplete", "/happenedOn");
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "violation", happenedOn = $"{Today:yyyy-MM-dd}" }), 422, "body-incomplete", "/details");
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant2, path, new { kind = "left", happenedOn = $"{Today:yyyy-MM-dd}" }), 404, "not-found");
        var late = await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "data-changed", happenedOn = $"{Today.AddDays(-30):yyyy-MM-dd}", details = "换发护照" }).OkAsync(201);
        Assert.True((bool)late["history"]!.AsArray().Last()!["late"]!);
        var moved = await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "post-changed", happenedOn = $"{Today:yyyy-MM-dd}", details = "调任销售总监" }).OkAsync(201);
        Assert.Contains(moved["duties"]!.AsArray(), duty => (string)duty!["code"]! == "new-post");

        var key = Guid.NewGuid().ToString();
        var left = await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "left", happenedOn = $"{Today:yyyy-MM-dd}" }, key).OkAsync(201);
        Assert.Equal(("left", "residence-change"), ((string)left["state"]!, (string)Assert.Single(left["duties"]!.AsArray())!["code"]!));
        await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "left", happenedOn = $"{Today:yyyy-MM-dd}" }, key).OkAsync(201);
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "left", happenedOn = $"{Today:yyyy-MM-dd}" }), 409, "staff-not-active");
        await story.LooksAsync(TestCallers.Applicant);
        // The residence permit is the police's: they see who left and take it back, and nothing is owed any more.
        Assert.Equal(["work-permit:revoked", "residence-permit:valid"], story.Case["certificates"]!.AsArray().OrderByDescending(paper => (string)paper!["kind"]!).Select(paper => $"{paper!["kind"]}:{paper["state"]}"));
        await RevokesAsync(story, "residence-permit", "purpose-ended").OkAsync();
        var gone = await Host.ReadsAsync(Police, $"desk/staff/{member["id"]}").OkAsync();
        Assert.Equal((0, "residence-revoked"), (gone["duties"]!.AsArray().Count, (string)gone["history"]!.AsArray().Last()!["kind"]!));
    }

    // L637 art. 26: who decides on permits is told; a renewed passport ends the duty to renew it.
    [Fact]
    public async Task What_an_employer_reports_reaches_both_offices_until_each_takes_note()
    {
        var story = await GrantedAsync(form => form["person"]!["passportExpiresOn"] = $"{Today.AddYears(6):yyyy-MM-dd}");
        var member = await MemberAsync(story);
        var (id, path) = ((string)member["id"]!, $"staff/{member["id"]}/reports");
        await EndsAsync(Guid.Parse(id), Today.AddDays(300), Today.AddYears(7));
        Assert.Contains((await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync())["duties"]!.AsArray(), duty => (string)duty!["code"]! == "passport");
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "data-changed", happenedOn = $"{Today:yyyy-MM-dd}", passport = "C99X00T47" }), 422, "body-incomplete", "/passportExpiresOn", "/details");
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "data-changed", happenedOn = $"{Today:yyyy-MM-dd}", passportExpiresOn = $"{Today:yyyy-MM-dd}" }), 422, "body-incomplete", "/passportExpiresOn");
        var changed = await Host.PostsAsync(TestCallers.Applicant, path, new { kind = "data-changed", happenedOn = $"{Today.AddDays(-20):yyyy-MM-dd}", passport = "C99X00T47", passportExpiresOn = $"{Today.AddYears(10):yyyy-MM-dd}" }).OkAsync(201);
        Assert.Equal($"{Today.AddYears(10):yyyy-MM-dd}", (string)changed["passportExpiresOn"]!);
        Assert.DoesNotContain(changed["duties"]!.AsArray(), duty => (string)duty!["code"]! == "passport");
        Assert.True((bool)changed["history"]!.AsArray().Last()!["late"]!);

        Assert.Equal((true, true), (await WaitsAsync(Police), await WaitsAsync(Talent)));
        Assert.Equal((1, 0), (await ToldAsync("StaffReported", "JA-TALENT%JA-POLICE"), await ToldAsync("StaffReportNoted")));
        await ProblemAssert.IsAsync(await Host.PostsAsync(TestCallers.OfficerCN, $"desk/staff/{id}/report-note", new { }), 404, "not-found");
        for (var times = 0; times < 2; times++)
            Assert.Null((await Host.PostsAsync(Talent, $"desk/staff/{id}/report-note", new { }).OkAsync())["reportedOn"]);
        Assert.Equal((true, false), (await WaitsAsync(Police), await WaitsAsync(Talent)));
        Assert.Equal((1, 1), (await ToldAsync("StaffReportNoted"), await ToldAsync("StaffReportNoted", "JA-TALENT")));
        var noted = await Host.PostsAsync(Police, $"desk/staff/{id}/report-note", new { }).OkAsync();
        Assert.Equal((false, false), (await WaitsAsync(Police), await WaitsAsync(Talent)));
        Assert.Equal((2, 1), (await ToldAsync("StaffReportNoted"), await ToldAsync("StaffReportNoted", "JA-POLICE")));
        Assert.Equal(["noted-work-permit", "noted-residence-permit"], noted["history"]!.AsArray().Select(entry => (string)entry!["kind"]!).Where(kind => kind.StartsWith("noted", StringComparison.Ordinal)));

        // The new passport is the person's from now on.
        await EndsAsync(Guid.Parse(id), Today.AddDays(100), Today.AddDays(100));
        var renewal = Begin();
        await renewal.BeginsAsync(subject: (string)member["number"]!);
        Assert.Null(renewal.Case["form"]!["person"]!["passport"]);
        await renewal.WritesAsync(form => (form["person"]!["passport"], form["person"]!["name"]) = ("C99X00T47", "Jonas Braun"));
        Assert.DoesNotContain(renewal.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "renewal-must-be-of-the-same-person");

        async Task<bool> WaitsAsync(Caller officer)
        {
            var waits = (await Host.ReadsAsync(officer, $"desk/staff?reported=true&q={member["number"]}").OkAsync())["items"]!.AsArray().Count == 1;
            Assert.Equal(waits, (await Host.ReadsAsync(officer, $"desk/staff/{id}").OkAsync())["reportedOn"] is not null);
            return waits;
        }

        Task<int> ToldAsync(string @event, string office = "") =>
            Host.ScalarAsync<int>("select count(*) from outbox where body like @Staff and body like @Office and type like @Type", new { Staff = $"%{id}%", Office = $"%{office}%", Type = $"%{@event}%" });
    }

    [Fact]
    public async Task The_calendar_reminds_once_and_ends_what_has_run_out()
    {
        var story = await GrantedAsync();
        var id = Guid.Parse((string)(await MemberAsync(story))["id"]!);
        await EndsAsync(id, Today.AddDays(100), Today.AddDays(40));
        await SweepsAsync();
        await SweepsAsync();
        var member = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync();
        Assert.Equal(["granted", "renewal-reminded", "residence-reminded"], member["history"]!.AsArray().Select(entry => (string)entry!["kind"]!).Order(StringComparer.Ordinal));
        Assert.True((bool)member["mayRenew"]!);
        Assert.Equal("residence-renewal", (string)member["duty"]!["code"]!);
        Assert.Contains((await Host.ReadsAsync(TestCallers.Applicant, "duties").OkAsync())["items"]!.AsArray(), duty => (string)duty!["staffId"]! == id.ToString());
        Assert.Equal((1, 1), (await ToldAsync("PermitRenewalDueSoon"), await ToldAsync("PermitRenewalDueSoon", "JA-TALENT%JA-POLICE")));

        await EndsAsync(id, Today.AddDays(-1), Today.AddDays(40));
        await SweepsAsync();
        Assert.Equal(("expired", "residence-change"), await StateAsync(id));
        Assert.Equal(1, await ToldAsync("PermitRenewalSettled"));

        Task<int> ToldAsync(string @event, string office = "") =>
            Host.ScalarAsync<int>("select count(*) from outbox where body like @Staff and body like @Office and type like @Type", new { Staff = $"%{id}%", Office = $"%{office}%", Type = $"%{@event}%" });
    }

    [Fact]
    public async Task A_renewal_goes_on_with_the_same_person_and_replaces_both_papers()
    {
        var first = await GrantedAsync();
        var member = await MemberAsync(first);
        await EndsAsync(Guid.Parse((string)member["id"]!), Today.AddDays(100), Today.AddDays(100));
        var story = Begin("tal.foreign-staff");
        await story.FilesAsync(change: form => (form["application"], form["workPermit"]) = ("renewal", (string)member["workPermit"]!));
        await story.ActsAsync("acceptance", officer: Police);
        await GrantsWorkAsync(story).OkAsync();
        await GrantsResidenceAsync(story, 0).OkAsync();
        var renewed = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{member["id"]}").OkAsync();
        Assert.Equal(($"{Today.AddYears(3):yyyy-MM-dd}", "active", 2), ((string)renewed["workPermitUntil"]!, (string)renewed["state"]!, renewed["cases"]!.AsArray().Count));
        Assert.Equal(["granted", "renewed"], renewed["history"]!.AsArray().Select(entry => (string)entry!["kind"]!));
        await first.LooksAsync(TestCallers.Applicant);
        Assert.All(first.Case["certificates"]!.AsArray(), paper => Assert.Equal("replaced", (string)paper!["state"]!));
    }

    [Fact]
    public async Task An_office_that_ends_is_a_finding_in_open_cases_and_bars_the_grant()
    {
        var number = $"RO-JA-2026-{Random.Shared.Next(100_000, 999_999)}";
        var registered = new RepresentativeOfficeRegistered(Guid.NewGuid(), Guid.NewGuid(), TestCallers.OrganisationA, number, "莱茵上海代表处", "JA", Today.AddYears(-1), null);
        var bus = Host.Services.GetRequiredService<IBus>();
        await bus.Publish(registered, TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.NotNull(await SponsorAsync(number)));
        var story = await AcceptedAsync(form => form["representativeOffice"] = number);
        await story.LooksAsync(Police);
        Assert.DoesNotContain(story.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "sponsor-must-be-registered");
        var sponsored = await GrantedAsync(form => form["representativeOffice"] = number);

        await bus.Publish(new RepresentativeOfficeDeregistered(registered.OfficeId, registered.OrganisationId, number, registered.Name, "JA", "deregistered", "closed", Today), TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.NotNull((await SponsorAsync(number))!.EndedOn));
        // Told again, and late: an end stays an end.
        await TellAsync(work => work.NoteAsync(new Sponsor { RegistrationNumber = number, OfficeId = registered.OfficeId, OrganisationId = registered.OrganisationId, Name = registered.Name, Zone = "JA", RegisteredOn = registered.RegisteredOn }, default));
        await story.LooksAsync(Police);
        Assert.Contains(story.Case["findings"]!.AsArray(), finding => (string)finding!["code"]! == "sponsor-must-be-registered");
        Assert.Equal($"{Today:yyyy-MM-dd}", (string)(await (await story.GetAsync($"desk/cases/{story.Id}/permits", Police)).ReadJsonAsync())["sponsorEndedOn"]!);
        await ProblemAssert.IsAsync(await GrantsWorkAsync(story), 409, "sponsor-ended");
        await AnswerAsync(story, Talent, "work-permit", new { answer = "object", reason = "代表机构已注销" }).OkAsync();
        Assert.Contains((await MemberAsync(sponsored))["duties"]!.AsArray(), duty => (string)duty!["code"]! == "sponsor-ended");
    }

    [Fact]
    public async Task Anybody_counts_points_by_the_table_of_the_day()
    {
        var table = await Host.ReadsAsync(null, "public/points/work-permit").OkAsync();
        Assert.Equal(("40-2017", 85, 60), ((string)table["code"]!, (int)table["thresholds"]!["a"]!, (int)table["thresholds"]!["b"]!));
        Assert.Equal("trial", (string)(await Host.ReadsAsync(null, "public/points/work-permit?on=2017-01-01").OkAsync())["code"]!);
        await ProblemAssert.IsAsync(await Host.ReadsAsync(null, "public/points/work-permit?on=2015-01-01"), 404, "no-points-table");
        var body = new { annualSalary = "480000", education = "master", workYears = 12, monthsPerYear = 12, chinese = "hsk3", age = 38, distinctions = new[] { "top-school" } };
        var counted = await Host.PostsAsync(null, "public/points/work-permit", body).OkAsync();
        Assert.Equal((88, "a"), ((int)counted["total"]!, (string)counted["class"]!));
        Assert.Equal(5, (int)counted["suggestions"]![0]!["points"]!);
        Assert.All(counted["items"]!.AsArray(), item => Assert.DoesNotContain("points.", $"{item!["title"]}{item["explanation"]}", StringComparison.Ordinal));
        await Host.PostsAsync(TestCallers.Applicant, "points/work-permit", body).OkAsync();
        await ProblemAssert.IsAsync(await Host.PostsAsync(null, "public/points/work-permit", new { body.annualSalary, body.education, body.workYears, body.monthsPerYear, chinese = "hsk9", body.age }), 400, "bad-request", "/chinese");
        await ProblemAssert.IsAsync(await Host.PostsAsync(null, "public/points/work-permit", new { body.education }), 422, "body-incomplete", "/annualSalary", "/workYears", "/monthsPerYear", "/age");
    }

    // Accident: whoever left long ago is still known by name.
    [Fact]
    public async Task Who_somebody_was_is_erased_five_years_after_the_work_has_ended()
    {
        var (kept, erased) = (await GrantedAsync(), await GrantedAsync());
        var (keptId, erasedId) = (await LeftAsync(kept, Today.AddYears(-5)), await LeftAsync(erased, Today.AddYears(-5).AddDays(-2)));

        await Host.Services.GetRequiredService<StaffRetention>().RunAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual("", (string)(await Host.ReadsAsync(TestCallers.Applicant, $"staff/{keptId}").OkAsync())["name"]!);
        var gone = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{erasedId}").OkAsync();
        Assert.Equal(("", 0, "left"), ((string)gone["name"]!, gone["familyMembers"]!.AsArray().Count, (string)gone["state"]!));
        Assert.NotEmpty(gone["history"]!.AsArray());

        async Task<Guid> LeftAsync(Story story, DateOnly on)
        {
            var id = Guid.Parse((string)(await MemberAsync(story))["id"]!);
            await TellAsync(async transaction => await transaction.ChangeAsync((await transaction.FindStaffAsync(id, default))! with { State = StaffMember.Left, LeftOn = on }, default));
            return id;
        }
    }

    private async Task<(string, string)> StateAsync(Guid id)
    {
        var member = await Host.ReadsAsync(TestCallers.Applicant, $"staff/{id}").OkAsync();
        return ((string)member["state"]!, (string)member["duty"]!["code"]!);
    }
}
