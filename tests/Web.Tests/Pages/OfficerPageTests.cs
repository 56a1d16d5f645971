using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

public sealed class OfficerPageTests
{
    [Theory]
    [InlineData("claim")]
    [InlineData("release", "acceptance", "correction-requests", "non-acceptance")]
    [InlineData("release", "approval", "refusal")]
    [InlineData]
    public async Task The_buttons_are_the_acts_that_are_open_and_no_others(params string[] open)
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = open;

        var html = await site.PageAsync($"/office/cases/{site.Case.Id}");

        Html.IsClean(html);
        var buttons = Regex.Matches(html, "<button[^>]*name=\"act\" value=\"([^\":]+)\"").Select(match => match.Groups[1].Value);
        Assert.Equal(open.Order(), buttons.Order());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_queue_shows_what_waits_and_its_links_stay_below_office(string language)
    {
        using var site = await Site.OfficerAsync(language: language);

        var html = await site.PageAsync("/office?due=week&q=%E8%8E%B1%E8%8C%B5");

        Html.IsClean(html);
        Assert.Contains($"href=\"/office/cases/{site.Case.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains("after=k2", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:href|src)=\"/(?!office|sign-in|certificates)", html);
    }

    // A department has no queue of what it is asked: it learns of it here, whichever cases it handles itself.
    [Theory]
    [InlineData("zh-CN", "已提醒")]
    [InlineData("en", "reminded")]
    public async Task What_a_department_is_asked_leads_to_its_page_and_says_when_it_was_reminded(string language, string reminded)
    {
        using var site = await Site.OfficerAsync(TestCallers.OfficerOfCosmeticsJA, language);
        site.Services.Answer("GET", "/desk/cases", 200, """{"items":[],"next":null}""");
        var (asked, pressing) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        site.Services.Answer("GET", "/api/worklist/notices", 200, Notices(null, (asked, false), (pressing, true)));

        var html = await site.PageAsync("/office");

        Html.IsClean(html);
        var items = Regex.Matches(html, "<li data-kind=\"opinion\">.*?</li>", RegexOptions.Singleline).Select(match => match.Value).ToList();
        Assert.Equal([true, true], items.Zip([asked, pressing], (item, id) => item.Contains($"href=\"/office/opinions/{id}\"", StringComparison.Ordinal)));
        Assert.Equal([false, true], items.Select(item => item.Contains(reminded, StringComparison.Ordinal)));
        Assert.Contains("href=\"/office/opinions\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"all-reminders\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_beyond_the_first_stand_on_pages_of_their_own()
    {
        using var site = await Site.OfficerAsync();
        site.Services.Answer("GET", "/api/worklist/notices", 200, Notices("k2", [.. Enumerable.Range(0, 8).Select(_ => (Guid.CreateVersion7(), false))]));

        var queue = await site.PageAsync("/office");
        var page = await site.PageAsync("/office/notices?after=k1");

        Assert.Equal(5, Regex.Count(queue, "<li data-kind=\"opinion\">"));
        Assert.Contains("href=\"/office/notices\"", queue, StringComparison.Ordinal);
        // The first page is not all.
        Assert.Contains("8+", WebUtility.HtmlDecode(queue), StringComparison.Ordinal);
        Html.IsClean(page);
        Assert.Equal(8, Regex.Count(page, "<li data-kind=\"opinion\">"));
        Assert.Contains("href=\"/office/notices?after=k2\"", page, StringComparison.Ordinal);
        Assert.Contains("after=k1", site.Services.Last("GET", "/api/worklist/notices").Query, StringComparison.Ordinal);
        site.Services.Answer("GET", "/api/worklist/notices", 200, Notices(null));
        Assert.Contains("id=\"notices-empty\"", await site.PageAsync("/office/notices"), StringComparison.Ordinal);
    }

    private static string Notices(string? next, params (Guid Id, bool Reminded)[] asked) => new JsonObject
    {
        ["items"] = new JsonArray([.. asked.Select(opinion => new JsonObject
        {
            ["id"] = opinion.Id, ["kind"] = "opinion", ["service"] = "representative-offices", ["reference"] = "ROE-JA-2026-000001", ["about"] = "晨星贸易株式会社上海代表处",
            ["dueOn"] = "2026-12-31", ["overdue"] = false, ["reminded"] = opinion.Reminded,
        })]),
        ["next"] = next,
    }.ToJsonString();

    [Fact]
    public async Task Taking_the_next_case_opens_it_and_says_when_there_is_none()
    {
        using var site = await Site.OfficerAsync();
        var (_, _, taken) = await site.PostAsync("/office", "/office/", [("act", "next")]);
        site.Services.Answer("POST", "/desk/next", 204, "");
        var (_, _, none) = await site.PostAsync("/office", "/office/", [("act", "next")]);

        Assert.Equal($"/office/cases/{site.Case.Id}?done=next", taken);
        Assert.Equal("/office/?service=representative-offices&done=nothing-to-take", none);
    }

    [Fact]
    public async Task One_notice_names_several_places()
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = ["correction-requests"];
        var page = $"/office/cases/{site.Case.Id}";

        var (status, _, location) = await site.PostAsync(page, page,
        [
            ("act", "correction-requests"), ("version", "7"),
            ("items.0.message", "请补盖章"), ("items.0.anchor", "/materials/articles"),
            ("items.1.message", "电话有误"), ("items.1.anchor", "/office/phone"),
            ("items.2.message", ""), ("items.2.anchor", ""),
        ]);

        Assert.Equal((HttpStatusCode.SeeOther, $"{page}?done=correction-requests"), (status, location));
        var sent = site.Services.Last("POST", "/correction-requests");
        Assert.Equal("\"7\"", sent.IfMatch);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"items":[{"message":"请补盖章","material":"articles"},{"message":"电话有误","pointer":"/office/phone"}]}"""), sent.Json), sent.Body);
    }

    [Fact]
    public async Task One_more_row_keeps_what_was_typed_and_sends_nothing()
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = ["correction-requests", "refusal"];
        var page = $"/office/cases/{site.Case.Id}";

        var (_, items, _) = await site.PostAsync(page, page, [("act", "add:correction-requests"), ("version", "7"), ("items.0.message", "请补盖章"), ("items.0.anchor", "/office/phone")]);
        var (_, reasons, _) = await site.PostAsync(page, page, [("act", "add:refusal"), ("version", "7"), ("reasons.0.text", "不足两年"), ("reasons.0.provision", "第23条")]);

        Assert.Contains(">请补盖章</textarea>", items, StringComparison.Ordinal);
        Assert.Contains("id=\"f-items-1-message\"", items, StringComparison.Ordinal);
        Assert.Contains(">不足两年</textarea>", reasons, StringComparison.Ordinal);
        Assert.Contains("id=\"f-reasons-1-text\"", reasons, StringComparison.Ordinal);
        Assert.False(site.Services.WasAsked("POST", "/correction-requests"));
        Html.IsClean(items);
        Html.IsClean(reasons);
    }

    [Fact]
    public async Task The_findings_can_start_the_notice()
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = ["correction-requests"];
        site.Case.Find("/office/postcode", "field-malformed", "warn");
        site.Case.Find("/office/nameZh", "for-the-officer", "note");
        var page = $"/office/cases/{site.Case.Id}";

        var (_, html, _) = await site.PostAsync(page, page, [("act", "fill:correction-requests"), ("version", "7"), ("items.0.message", ""), ("items.0.anchor", "")]);

        Assert.Contains(">问题 field-malformed 改法 field-malformed</textarea>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"f-items-1-message\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_act_shows_the_case_as_it_is_and_keeps_the_words()
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = ["refusal"];
        var page = $"/office/cases/{site.Case.Id}";
        site.Services.Refuse("POST", "/refusal", 412, "stale-version");
        (string, string)[] typed = [("act", "refusal"), ("version", "6"), ("reasons.0.text", "不足两年"), ("reasons.0.provision", "第23条")];

        var open = await site.PostAsync(page, page, typed);
        var closed = await site.PostAsync(page, page, typed, meanwhile: () => site.Case.OpenActs = []);

        Assert.Equal(HttpStatusCode.PreconditionFailed, open.Status);
        Assert.Contains(">不足两年</textarea>", open.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"kept\"", closed.Html, StringComparison.Ordinal);
        Assert.Contains("不足两年", closed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incomplete_act_is_told_where()
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = ["refusal"];
        var page = $"/office/cases/{site.Case.Id}";
        site.Services.Refuse("POST", "/refusal", 422, "body-incomplete", """[{"pointer":"/reasons/0/text","code":"field-required","title":"此项必填","provision":null}]""");

        var (_, html, _) = await site.PostAsync(page, page, [("act", "refusal"), ("version", "7"), ("reasons.0.text", ""), ("reasons.0.provision", "第23条")]);

        Assert.Contains("id=\"e-reasons-0-text\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_than_officers_are_told_so()
    {
        using var site = await Site.OfficerAsync(TestCallers.Applicant);

        await site.PageAsync("/office", HttpStatusCode.Forbidden);
        site.SignOut();
        var (_, _, location) = await site.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/office"));
        Assert.Equal("/sign-in?returnUrl=%2Foffice", location);
    }
}
