using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>A correction round as the applicant sees it: what is named can be changed, the rest is shown as it was filed.</summary>
public sealed class CorrectionPageTests
{
    private static readonly JsonObject Filed = JsonNode.Parse("""{"office":{"nameZh":"甲代表处","phone":"1","premises":{"use":"leased","leaseTo":"2030-01-01"}},"representatives":[{"role":"chief","nameOriginal":"Anna"}]}""")!.AsObject();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Only_what_the_notice_names_has_an_input_and_the_rest_can_be_read(string language)
    {
        using var site = await SentBackAsync(language);

        var html = await site.PageAsync(site.Form("office"));

        Html.IsClean(html);
        Assert.Contains("name=\"/office/phone\"", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<(?:input|select|textarea)[^>]* name=\"/"));
        Assert.Contains("甲代表处", html, StringComparison.Ordinal);
        Assert.DoesNotContain("add:", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_leaves_everything_else_as_it_was_filed_whatever_is_posted()
    {
        using var site = await SentBackAsync();
        var page = site.Form("office");
        var html = await site.PageAsync(page);

        await site.PostAsync(page, page, [("version", Site.Hidden(html, "version")), ("base", Site.Hidden(html, "base")), ("/office/phone", "021-62880000"), ("/office/nameZh", "乙"), ("act", "next")]);

        var expected = Filed.DeepClone();
        expected["office"]!["phone"] = "021-62880000";
        Assert.True(JsonNode.DeepEquals(expected, site.Services.Last("PUT", "/form").Json));
    }

    [Fact]
    public async Task A_step_that_the_notice_does_not_name_is_shown_without_a_form()
    {
        using var site = await SentBackAsync();

        var html = await site.PageAsync(site.Form("representatives"));

        Html.IsClean(html);
        Assert.DoesNotContain("id=\"step-form\"", html, StringComparison.Ordinal);
        Assert.Contains("Anna", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{site.Form("contacts")}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_named_keeps_its_rows_while_a_field_in_it_is_changed()
    {
        using var site = await SentBackAsync();
        site.Case.Correction!["editable"] = new JsonArray("/representatives/0/phone");
        var page = site.Form("representatives");
        var html = await site.PageAsync(page);

        await site.PostAsync(page, page, [("version", Site.Hidden(html, "version")), ("base", Site.Hidden(html, "base")), ("/representatives/0/phone", "13800000000"), ("act", "next")]);

        Assert.DoesNotContain("name=\"rows\"", html, StringComparison.Ordinal);
        var row = Assert.Single(site.Services.Last("PUT", "/form").Json["representatives"]!.AsArray())!;
        Assert.Equal(("Anna", "13800000000"), ((string?)row["nameOriginal"], (string?)row["phone"]));
    }

    [Fact]
    public async Task Only_named_materials_can_be_replaced()
    {
        using var site = await SentBackAsync();
        site.Case.Files["identity-2"] = "护照.pdf";

        var html = await site.PageAsync(site.Form("materials"));

        Assert.Contains("id=\"file-articles\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"file-identity-2\"", html, StringComparison.Ordinal);
        Assert.Contains("护照.pdf", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_says_what_is_done_what_is_open_until_when_and_what_happens_then()
    {
        using var site = await SentBackAsync();
        site.Case.IsSentBack(changed: "/office/phone");
        site.Case.Also["deadlines"] = OfficeAnswers.Deadlines;

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Html.IsClean(html);
        Assert.Equal(["true", "false"], Regex.Matches(html, "data-changed=\"(true|false)\"").Select(match => match.Groups[1].Value));
        Assert.Contains("2026年12月11日", html, StringComparison.Ordinal);
        Assert.Contains("视为撤回申请，案件终止", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"continue\" href=\"{site.Form("materials")}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_a_save_in_the_background_renews_the_notice_and_the_list_of_steps()
    {
        using var site = await SentBackAsync();
        var page = site.Form("office");
        var html = await site.PageAsync(page);

        var (_, saved, _) = await site.PostAsync(page, page, [("version", Site.Hidden(html, "version")), ("base", Site.Hidden(html, "base")), ("/office/phone", "2")], partial: true);

        Assert.Contains("id=\"step-list\" hx-swap-oob=\"true\"", saved, StringComparison.Ordinal);
        Assert.Contains("id=\"correction-items\" hx-swap-oob=\"true\"", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_unchanged_is_asked_about_and_does_not_hold_back_the_button()
    {
        using var site = await SentBackAsync();
        site.Case.IsSentBack(changed: "/materials/articles");
        var page = site.Form("check");
        var html = await site.PageAsync(page);
        Html.IsClean(html);
        Assert.Contains("name=\"answer:/office/phone\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"answer:/materials/articles\"", html, StringComparison.Ordinal);

        var (status, _, _) = await site.PostAsync(page, page, [("act", "resubmission"), ("version", "7"), ("key", Site.Hidden(html, "key")), ("answer:/office/phone", "号码无误")]);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"answers":[{"pointer":"/office/phone","text":"号码无误"}]}"""), site.Services.Last("POST", "/resubmission").Json));
    }

    [Fact]
    public async Task A_refused_resubmission_keeps_the_answers()
    {
        using var site = await SentBackAsync();
        var page = site.Form("check");
        site.Services.Refuse("POST", "/resubmission", 412, "stale-version");

        var (_, html, _) = await site.PostAsync(page, page, [("act", "resubmission"), ("version", "6"), ("answer:/materials/articles", "已盖章")]);

        Assert.Contains(">已盖章</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_answers_nothing_is_sent_with_it()
    {
        using var site = await SentBackAsync();
        var page = site.Form("check");

        await site.PostAsync(page, page, [("act", "resubmission"), ("version", "7"), ("answer:/materials/articles", " ")]);

        Assert.Empty(site.Services.Last("POST", "/resubmission").Body);
    }

    private static async Task<Site> SentBackAsync(string language = "zh-CN")
    {
        var site = await Site.ApplicantAsync(language: language);
        site.Case.Form = Filed.DeepClone().AsObject();
        site.Case.IsSentBack();
        return site;
    }
}
