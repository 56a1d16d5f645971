using System.Net;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Forms;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

public sealed class ApplicantPageTests
{
    public static TheoryData<string, string> Steps() => [.. FormSteps.Of("ro.establish").Order.SelectMany(_ => new[] { "zh-CN", "en" }, (step, language) => (step, language))];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Every_step_renders_with_its_inputs_in_both_languages(string step, string language)
    {
        using var site = await Site.ApplicantAsync(language: language);

        var html = await site.PageAsync(site.Form(step));

        Html.IsClean(html);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        foreach (var field in FormSteps.Of("ro.establish").Find(step)?.Groups.Where(group => group.List is null).SelectMany(group => group.Fields) ?? [])
            Assert.Contains($"id=\"{Pointers.Id(field.Path)}\" name=\"{field.Path}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in?problem=invalid-credentials&returnUrl=%2Fcases")]
    [InlineData("/guides")]
    [InlineData("/guides/ro.establish")]
    [InlineData("/certificates")]
    [InlineData("/register")]
    public async Task Public_pages_need_no_sign_in(string path)
    {
        using var site = await Site.ApplicantAsync();
        site.SignOut();

        Html.IsClean(await site.PageAsync(path));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_back()
    {
        using var site = await Site.ApplicantAsync();
        site.SignOut();

        var (status, _, location) = await site.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/cases/{site.Case.Id}?done=x"));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString($"/cases/{site.Case.Id}?done=x")}", location);
    }

    [Fact]
    public async Task A_background_save_without_a_session_says_so_beside_the_form()
    {
        using var site = await Site.ApplicantAsync();
        site.SignOut();
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Form("office"));
        request.Headers.Add("HX-Request", "true");

        var (status, html, _) = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("target=\"_blank\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_are_asked_with_the_persons_ticket_and_language()
    {
        using var site = await Site.ApplicantAsync(language: "en");
        await site.PageAsync($"/cases/{site.Case.Id}");

        var asked = site.Services.Last("GET", $"/cases/{site.Case.Id}");

        Assert.StartsWith("Bearer ", asked.Authorization, StringComparison.Ordinal);
        Assert.Equal("en", asked.AcceptLanguage);
    }

    [Fact]
    public async Task Findings_stand_beside_their_field_with_mend_and_legal_source()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Form = JsonNode.Parse("""{"foreignEnterprise":{"incorporatedOn":"2026-01-01"}}""")!.AsObject();
        site.Case.Find("/foreignEnterprise/incorporatedOn", "parent-too-young");

        var html = await site.PageAsync(site.Form("enterprise"));

        var place = html[html.IndexOf("id=\"e-foreignEnterprise-incorporatedOn\"", StringComparison.Ordinal)..];
        place = place[..place.IndexOf("class=\"field ", StringComparison.Ordinal)];
        Assert.All(["问题 parent-too-young", "改法 parent-too-young", "条例第23条第2项"], words => Assert.Contains(words, place, StringComparison.Ordinal));
        Assert.Matches("id=\"f-foreignEnterprise-incorporatedOn\"[^>]*aria-invalid=\"true\"", html);
    }

    [Fact]
    public async Task The_summary_links_every_finding_to_its_field_and_holds_back_the_submit_button()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Find("/foreignEnterprise/incorporatedOn", "parent-too-young");
        site.Case.Find("/materials/articles", "material-missing");

        var html = await site.PageAsync(site.Form("check"));

        Assert.Contains($"href=\"/cases/{site.Case.Id}/form/enterprise?check=true#f-foreignEnterprise-incorporatedOn\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/cases/{site.Case.Id}/form/materials?check=true#f-materials-articles\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"submit\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitting_sends_the_key_of_the_page_so_that_a_second_click_is_the_same_filing()
    {
        using var site = await Site.ApplicantAsync();
        var page = site.Form("check");
        var html = await site.PageAsync(page);
        var key = Site.Hidden(html, "key");

        var (status, _, location) = await site.PostAsync(page, page, [("act", "submission"), ("version", "7"), ("key", key)]);
        await site.PostAsync(page, page, [("act", "submission"), ("version", "7"), ("key", key)]);

        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{site.Case.Id}?done=submission"), (status, location));
        var sent = site.Services.Requests.Where(asked => asked.Path.EndsWith("/submission", StringComparison.Ordinal)).ToList();
        Assert.Equal([key, key], sent.Select(asked => asked.IdempotencyKey));
        Assert.All(sent, asked => Assert.Equal("\"7\"", asked.IfMatch));
    }

    [Fact]
    public async Task A_refused_submission_shows_why_and_an_outage_keeps_the_key()
    {
        using var site = await Site.ApplicantAsync();
        var page = site.Form("check");
        var key = Guid.CreateVersion7().ToString();
        site.Services.Refuse("POST", "/submission", 422, "findings-block-submission");

        var refused = await site.PostAsync(page, page, [("act", "submission"), ("version", "7"), ("key", key)]);
        site.Services.Refuse("POST", "/submission", 503, "unavailable");
        var outage = await site.PostAsync(page, page, [("act", "submission"), ("version", "7"), ("key", key)]);

        Assert.Contains("拒绝 findings-block-submission", refused.Html, StringComparison.Ordinal);
        Assert.NotEqual(key, Site.Hidden(refused.Html, "key"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, outage.Status);
        Assert.Equal(key, Site.Hidden(outage.Html, "key"));
    }

    [Fact]
    public async Task Nothing_is_forwarded_from_a_form_without_its_token()
    {
        using var site = await Site.ApplicantAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{site.Case.Id}") { Content = new FormUrlEncodedContent([KeyValuePair.Create("act", "withdrawal"), KeyValuePair.Create("version", "7")]) };

        var (status, html, _) = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("页面已过期", html, StringComparison.Ordinal);
        Assert.False(site.Services.WasAsked("POST", "/withdrawal"));
    }

    [Fact]
    public async Task The_status_page_shows_the_notice_and_what_to_do()
    {
        using var site = await Site.ApplicantAsync();
        (site.Case.State, site.Case.StateTone, site.Case.OpenActs) = ("AwaitingCorrection", "action", ["form", "resubmission", "withdrawal"]);
        site.Case.Correction = JsonNode.Parse("""{"round":1,"requestedAt":"2026-11-20T10:00:00+08:00","items":[{"message":"请补盖章","pointer":null,"material":"articles"},{"message":"电话有误","pointer":"/office/phone","material":null}]}""");

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Html.IsClean(html);
        Assert.Contains($"/cases/{site.Case.Id}/form/materials?check=true#f-materials-articles", html, StringComparison.Ordinal);
        Assert.Contains($"/cases/{site.Case.Id}/form/office?check=true#f-office-phone", html, StringComparison.Ordinal);
        Assert.Contains("id=\"withdraw-form\"", html, StringComparison.Ordinal);
        Assert.Contains("第 1 个工作日", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_form_is_not_offered_and_acts_that_are_not_open_have_no_button()
    {
        using var site = await Site.ApplicantAsync();
        (site.Case.State, site.Case.StateTone, site.Case.OpenActs) = ("UnderReview", "waiting", []);

        var html = await site.PageAsync($"/cases/{site.Case.Id}");
        var (status, _, location) = await site.SendAsync(new HttpRequestMessage(HttpMethod.Get, site.Form("office")));

        Assert.DoesNotContain("withdraw-form", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"continue\"", html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{site.Case.Id}"), (status, location));
    }

    [Fact]
    public async Task The_receipt_names_what_was_received()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.StateTone = "waiting";
        site.Case.Files["articles"] = "章程.pdf";

        var html = await site.PageAsync($"/cases/{site.Case.Id}/receipt");

        Html.IsClean(html);
        Assert.All(["ROE-JA-2026-000042", "章程.pdf", "SHA-256 ab"], words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task My_cases_go_on_with_more_and_starting_one_leads_into_its_form()
    {
        using var site = await Site.ApplicantAsync();
        Assert.Contains("href=\"/cases?service=representative-offices&amp;after=k2\"", await site.PageAsync("/cases"), StringComparison.Ordinal);

        var (status, _, location) = await site.PostAsync("/guides/ro.establish", "/cases", [("matter", "ro.establish"), ("zone", "JA")]);

        Assert.Equal((HttpStatusCode.SeeOther, site.Form("office")), (status, location));
        Assert.Equal("JA", (string?)site.Services.Last("POST", "/cases").Json["zone"]);
    }

    // Also when the read side is out: the page is the cases', and lacks the rest.
    [Fact]
    public async Task What_falls_due_soon_stands_above_the_cases_when_anything_does()
    {
        using var site = await Site.ApplicantAsync();
        Assert.DoesNotContain("id=\"reminders\"", await site.PageAsync("/cases"), StringComparison.Ordinal);

        site.Services.Answer("GET", "/api/worklist/notices", 200, """{"items":[{"kind":"sale-declaration","reference":"SAL-JA-2026-000001","about":"T2233W000001","dueOn":"2026-12-31","overdue":false}]}""");
        var html = await site.PageAsync("/cases");
        Assert.Contains("销售货物待集中申报", html, StringComparison.Ordinal);
        Assert.Contains("SAL-JA-2026-000001", html, StringComparison.Ordinal);
        var page = await site.PageAsync("/notices");
        Html.IsClean(page);
        Assert.Contains("SAL-JA-2026-000001", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_who_signs_in_here_is_led_to_the_desk()
    {
        using var site = await Site.ApplicantAsync(TestCallers.OfficerJA);

        var (_, _, location) = await site.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/cases"));

        Assert.Equal("/office", location);
        Assert.Contains("您的账号不能进行此操作", await site.PageAsync($"/cases/{site.Case.Id}", HttpStatusCode.Forbidden), StringComparison.Ordinal);
    }
}
