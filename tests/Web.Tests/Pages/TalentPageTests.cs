using System.Net;
using System.Text.Json.Nodes;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Points, lists, staff, personal links: what stands on their pages and what they send.</summary>
public sealed class TalentPageTests
{
    [Theory]
    [InlineData("/points", "zh-CN")]
    [InlineData("/points?/education=master&/schoolClass=1&/rankPercent=25", "en")]
    [InlineData("/points/work-permit", "en")]
    [InlineData("/talent", "zh-CN")]
    [InlineData("/talent", "en")]
    [InlineData($"/talent/staff/{TalentAnswers.Staff}", "zh-CN")]
    [InlineData($"/talent/staff/{TalentAnswers.Staff}/report", "en")]
    [InlineData("/employers", "zh-CN")]
    [InlineData($"/employers/{TalentAnswers.Listing}", "en")]
    [InlineData("/invitations/graduate-link", "zh-CN")]
    [InlineData("/invitations/panel-link", "en")]
    public async Task Applicants_pages_stand_in_both_languages(string path, string language)
    {
        using var site = Answering(await Site.ApplicantAsync(language: language));

        Html.IsClean(await site.PageAsync(path));
    }

    [Theory]
    [InlineData("/office/talent", "zh-CN")]
    [InlineData("/office/talent", "en")]
    [InlineData("/office/talent/listings", "zh-CN")]
    [InlineData($"/office/talent/listings/{TalentAnswers.Listing}", "en")]
    [InlineData("/office/talent/figures", "zh-CN")]
    [InlineData("/office/talent/staff", "en")]
    [InlineData($"/office/talent/staff/{TalentAnswers.Staff}", "zh-CN")]
    public async Task The_offices_pages_stand_in_both_languages(string path, string language)
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfTalentJA, language));

        var html = await site.PageAsync(path);

        Html.IsClean(html);
        Assert.Contains("href=\"/office/talent\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_are_shown_with_what_is_missing_and_nothing_typed_is_lost()
    {
        using var site = Answering(await Site.ApplicantAsync());

        var html = await site.PageAsync("/points?/education=master&/schoolClass=1&/rankPercent=25&/language=cet6&/computer=postgraduate&/employer=honest-recruiting&/lastDegreeInShanghai=true");

        Assert.Matches("id=\"points-total\">69<", html);
        Assert.Contains("还差3分", html, StringComparison.Ordinal);
        Assert.Matches("id=\"f-rankPercent\" name=\"/rankPercent\" value=\"25\"", html);
        var sent = site.Services.Last("POST", "/points/graduate").Json;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"education":"master","schoolClass":1,"rankPercent":25,"language":"cet6","computer":"postgraduate","employer":["honest-recruiting"],"lastDegreeInShanghai":true}"""), sent), sent.ToJsonString());
    }

    [Fact]
    public async Task An_objection_that_is_refused_keeps_its_words()
    {
        using var site = Answering(await Site.ApplicantAsync());
        site.Services.Refuse("POST", "/objections", 422, "objection-too-late");

        var (status, html, _) = await site.PostAsync($"/employers/{TalentAnswers.Listing}", $"/employers/{TalentAnswers.Listing}", [("act", "objections"), ("reason", "不在本区经营")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(">不在本区经营</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graduate_confirms_without_an_account()
    {
        using var site = Answering(await Site.ApplicantAsync());
        site.Services.Answer("POST", "/invitations/graduate-link/confirmation", 200, "{}");
        site.SignOut();

        var (status, html, _) = await site.PostAsync("/invitations/graduate-link", "/invitations/graduate-link", [("act", "confirmation"), ("correct", "true"), ("consent", "true")]);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("id=\"done\"", html, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"consent":true,"correct":true}"""), site.Services.Last("POST", "/confirmation").Json));
    }

    // Accident: a graduate consents to what is not shown.
    [Fact]
    public async Task A_graduate_sees_all_that_is_confirmed_and_may_say_no_to_it()
    {
        using var site = Answering(await Site.ApplicantAsync());
        site.Services.Answer("POST", "/invitations/graduate-link/confirmation", 200, "{}");
        site.SignOut();

        var shown = await site.PageAsync("/invitations/graduate-link");
        Assert.All(new[] { "同济大学", "建筑学", "国家奖学金", "310****27", "138****1234", "待受理", ">25<", "id=\"points-total\">69<", "研发工程师" }, words => Assert.Contains(words, shown, StringComparison.Ordinal));
        await site.PostAsync("/invitations/graduate-link", "/invitations/graduate-link", [("act", "confirmation"), ("correct", "true")]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"correct":true}"""), site.Services.Last("POST", "/confirmation").Json));
        await site.PostAsync("/invitations/graduate-link", "/invitations/graduate-link", [("act", "declination")]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"consent":false}"""), site.Services.Last("POST", "/confirmation").Json));
    }

    [Theory]
    [InlineData("confirmed", "zh-CN")]
    [InlineData("contested", "en")]
    [InlineData("closed", "en")]
    public async Task Who_has_answered_sees_what_becomes_of_the_file(string state, string language)
    {
        using var site = Answering(await Site.ApplicantAsync(language: language));
        site.Services.Answer("GET", "/invitations/graduate-link", 200, TalentAnswers.GraduateInvitation.Replace("\"open\"", $"\"{state}\"", StringComparison.Ordinal));
        site.SignOut();

        var html = await site.PageAsync("/invitations/graduate-link");

        Html.IsClean(html);
        Assert.Contains("id=\"case-state\">待受理<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"confirm\"", html, StringComparison.Ordinal);
    }

    // Accident: two supervisors set a quota, and the second undoes what he has not seen.
    [Fact]
    public async Task A_quota_is_set_over_the_version_that_was_read()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.Supervisor));
        site.Services.Answer("PUT", "/quotas/JA/2026", 200, "{}");
        var html = await site.PageAsync("/office/talent/figures");
        Assert.Contains("年初通知", html, StringComparison.Ordinal);

        await site.PostAsync("/office/talent/figures", "/office/talent/figures", [("zone", "JA"), ("year", "2026"), ("version", "2"), ("total", "60"), ("source", "追加通知")]);

        Assert.Equal("\"2\"", site.Services.Last("PUT", "/quotas/JA/2026").IfMatch);
    }

    [Fact]
    public async Task A_vote_carries_every_score_and_a_refused_one_keeps_them()
    {
        using var site = Answering(await Site.ApplicantAsync());
        site.Services.Refuse("POST", "/vote", 422, "body-incomplete", """[{"pointer":"/verdict","code":"field-required","title":"此项必填","provision":null}]""");

        var (_, html, _) = await site.PostAsync("/invitations/panel-link", "/invitations/panel-link", [("act", "vote"), ("score-practice", "35"), ("comment", "扎实")]);

        Assert.Matches("name=\"score-practice\" value=\"35\"", html);
        Assert.Contains(">扎实</textarea>", html, StringComparison.Ordinal);
        Assert.Equal(35, (int?)site.Services.Last("POST", "/vote").Json["scores"]?["practice"]);
    }

    [Fact]
    public async Task A_department_that_grants_something_says_what()
    {
        using var site = await Site.OfficerAsync();
        var asked = JsonNode.Parse(OfficeAnswers.OpenOpinion)!.AsObject();
        asked["grantSchema"] = JsonNode.Parse(TalentAnswers.GrantSchema);
        site.Services.Answer("GET", "/opinions/o1", 200, asked.ToJsonString());
        Assert.Matches("<input type=\"date\" id=\"f-grant-validUntil\"", await site.PageAsync("/office/opinions/o1"));

        await site.PostAsync("/office/opinions/o1", "/office/opinions/o1", [("version", "3"), ("answer", "agree"), ("granting", "true"), ("grant.class", "b"), ("grant.validUntil", "2028-11-01")]);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"class":"b","validUntil":"2028-11-01"}"""), site.Services.Last("POST", "/answer").Json["grant"]));
    }

    [Theory]
    [InlineData("/talent", "active")]
    [InlineData("/talent?state=expired", "expired")]
    [InlineData("/talent?state=left", "left")]
    public async Task The_roster_shows_who_its_tab_says(string path, string state)
    {
        using var site = Answering(await Site.ApplicantAsync());

        var html = await site.PageAsync(path);

        Assert.Contains($"state={state}", site.Services.Last("GET", "/staff").Query, StringComparison.Ordinal);
        Assert.Matches($"state={state}\" aria-current=\"true\"", html);
    }

    [Fact]
    public async Task A_renewal_begins_with_the_member_of_staff()
    {
        using var site = Answering(await Site.ApplicantAsync());

        var html = await site.PageAsync($"/talent/staff/{TalentAnswers.Staff}");

        Assert.Matches("name=\"matter\" value=\"tal.foreign-staff\"", html);
        Assert.Matches("name=\"subject\" value=\"FST-JA-2026-000001\"", html);
        Assert.DoesNotContain("/guides/tal.foreign-staff", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_finds_what_was_reported_and_takes_note()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfTalentJA));
        var member = JsonNode.Parse(TalentAnswers.StaffFile)!.AsObject();
        member["reportedOn"] = "2026-11-20";
        site.Services.Answer("GET", $"/staff/{TalentAnswers.Staff}", 200, member.ToJsonString());
        site.Services.Answer("POST", "/report-note", 200, member.ToJsonString());

        await site.PageAsync("/office/talent/staff?reported=true");
        Assert.Contains("reported=true", site.Services.Last("GET", "/staff").Query, StringComparison.Ordinal);
        await site.PostAsync($"/office/talent/staff/{TalentAnswers.Staff}", $"/office/talent/staff/{TalentAnswers.Staff}", []);
        Assert.True(site.Services.WasAsked("POST", $"/staff/{TalentAnswers.Staff}/report-note"));
    }

    // Accident: on a telephone the two industries of which something can be said stand among fifteen of which nothing can.
    [Fact]
    public async Task Industries_without_anybody_stand_in_one_line()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfTalentJA));

        var html = await site.PageAsync("/office/talent/figures");

        Assert.Equal(1, html.Split("data-industry=").Length - 1);
        Assert.Matches("id=\"figures-idle\">[^<]*金融；区块链", html);
    }

    // A report falls due on no day; what somebody answers for is read in full on a small screen too.
    [Fact]
    public async Task A_report_is_of_its_day_and_what_is_confirmed_stands_open()
    {
        using var office = Answering(await Site.OfficerAsync(TestCallers.OfficerOfTalentJA));
        office.Services.Answer("GET", "/desk/cases", 200, """{"items":[],"next":null}""");
        office.Services.Answer("GET", "/api/worklist/notices", 200, """{"items":[{"kind":"staff-report","reference":"STF-JA-2026-000001","about":"WP-JA-2026-000001","dueOn":"2020-01-06","overdue":true}]}""");
        using var applicant = Answering(await Site.ApplicantAsync());

        var reminders = (await office.PageAsync("/office")).Split("id=\"reminders\"")[1].Split("</section>")[0];
        Assert.Contains("2020年1月6日有报告", reminders, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期", reminders, StringComparison.Ordinal);
        Assert.DoesNotContain("data-fold", await applicant.PageAsync("/invitations/graduate-link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_supervisors_set_quotas_and_export()
    {
        using var officer = Answering(await Site.OfficerAsync(TestCallers.OfficerOfTalentJA));
        using var supervisor = Answering(await Site.OfficerAsync(TestCallers.Supervisor));

        Assert.DoesNotContain("name=\"total\"", await officer.PageAsync("/office/talent/figures"), StringComparison.Ordinal);
        Assert.Contains("name=\"total\"", await supervisor.PageAsync("/office/talent/figures"), StringComparison.Ordinal);
        Assert.Contains("id=\"export-form\"", await supervisor.PageAsync("/office/talent/exports"), StringComparison.Ordinal);
    }

    private static Site Answering(Site site)
    {
        foreach (var (path, body) in new Dictionary<string, string>
        {
            ["/staff"] = TalentAnswers.StaffList,
            [$"/staff/{TalentAnswers.Staff}"] = TalentAnswers.StaffFile,
            ["/talent/duties"] = TalentAnswers.Duties,
            ["/public/listings"] = TalentAnswers.Listings,
            ["/talent/listings"] = TalentAnswers.Listings,
            ["/desk/listings"] = TalentAnswers.Listings,
            [$"/public/listings/{TalentAnswers.Listing}"] = TalentAnswers.Published,
            [$"/desk/listings/{TalentAnswers.Listing}"] = TalentAnswers.ListingFile,
            ["/quotas"] = TalentAnswers.Quotas,
            ["/statistics"] = TalentAnswers.Figures,
            ["/graduates"] = TalentAnswers.Graduates,
            ["/exports"] = TalentAnswers.Exports,
            ["/invitations/graduate-link"] = TalentAnswers.GraduateInvitation,
            ["/invitations/panel-link"] = TalentAnswers.PanelInvitation,
        })
            site.Services.Answer("GET", path, 200, body);
        site.Services.Answer("POST", "/points/graduate", 200, TalentAnswers.Points);
        site.Services.Answer("POST", "/points/work-permit", 200, """{"total":61,"class":"b","thresholds":{"a":85,"b":60},"items":[],"suggestions":[]}""");
        return site;
    }
}
