using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Authentication;
using Platform.Web.Shared.Forms;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Offices that are registered: for everybody, for their organisation, for the officer.</summary>
public sealed class OfficePageTests
{
    public static TheoryData<string, string> LaterSteps() =>
        [.. FormSteps.Matters.Where(matter => matter != "ro.establish").SelectMany(matter => FormSteps.Of(matter).Order.Select(step => (matter, step)))];

    [Theory]
    [MemberData(nameof(LaterSteps))]
    public async Task Every_step_of_every_later_matter_renders_and_saves(string matter, string step)
    {
        using var site = await Site.ApplicantAsync(language: "en");
        site.Case.Matter = matter;
        site.Case.Form = JsonNode.Parse("""{"items":{"chief":true,"representatives":true},"representatives":{"present":[{"certificate":"DBZ-1","name":"Jan Weber"}]}}""")!.AsObject();

        var html = await site.PageAsync(site.Form(step));

        Html.IsClean(html);
        Assert.DoesNotMatch(@">(field|group|step|row|code)\.[a-z]", html);
        if (FormSteps.Of(matter).Find(step) is null)
            return;
        var (status, _, location) = await site.PostAsync(site.Form(step), site.Form(step), [("act", "save"), ("version", "7")]);
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{site.Case.Id}"), (status, location));
    }

    [Fact]
    public async Task A_step_that_nothing_leads_to_is_left_out_of_the_list_and_skipped()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Matter = "ro.change";
        Assert.DoesNotContain("/form/chief\"", await site.PageAsync(site.Form("change")), StringComparison.Ordinal);

        var (_, _, skipped) = await site.PostAsync(site.Form("change"), site.Form("change"), [("act", "next"), ("version", "7"), ("/items/name", "true")]);
        var (_, _, taken) = await site.PostAsync(site.Form("change"), site.Form("change"), [("act", "next"), ("version", "8"), ("/items/chief", "true")]);

        Assert.Equal((site.Form("approval"), site.Form("chief")), (skipped, taken));
        Assert.Contains("/form/chief\"", await site.PageAsync(site.Form("change")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_says_of_present_representatives_is_shown_and_cannot_be_typed()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Matter = "ro.file";
        site.Case.Form = JsonNode.Parse("""{"items":{"representatives":true},"representatives":{"present":[{"certificate":"DBZ-1","name":"Jan Weber"}]}}""")!.AsObject();

        var html = await site.PageAsync(site.Form("people"));
        await site.PostAsync(site.Form("people"), site.Form("people"),
            [("act", "save"), ("version", "7"), ("/representatives/present/0/name", "Somebody Else"), ("/representatives/present/0/leaves", "true"), ("rows", "/representatives/present/1")]);

        Assert.Contains("Jan Weber", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"/representatives/present/0/name\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("add:/representatives/present", html, StringComparison.Ordinal);
        var present = Assert.Single(site.Case.Form["representatives"]!["present"]!.AsArray())!;
        Assert.Equal(("Jan Weber", true), ((string?)present["name"], (bool?)present["leaves"]));
    }

    [Theory]
    [InlineData("/register?country=DEU&zone=JA&state=registered&q=%20rhein%20", "?q=rhein&country=DEU&zone=JA&state=registered")]
    [InlineData("/register?state=revoked&after=k3", "?state=revoked&after=k3")]
    public async Task The_register_is_searched_by_name_country_zone_and_state(string path, string asked)
    {
        using var site = await Site.ApplicantAsync();
        site.SignOut();

        var html = await site.PageAsync(path);

        Html.IsClean(html);
        Assert.Equal(asked, site.Services.Last("GET", "/public/register").Query);
        Assert.Contains($"href=\"/register/{RegisterAnswers.Number}\"", html, StringComparison.Ordinal);
        Assert.Contains("after=k3", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_nothing_is_shown_the_search_and_no_list()
    {
        using var site = await Site.ApplicantAsync();

        await site.PageAsync("/register?q=%20");

        Assert.False(site.Services.WasAsked("GET", "/public/register"));
    }

    [Theory]
    [InlineData("zh-CN", "已被替换", "驻在期限已满")]
    [InlineData("en", "Replaced", "Term is over")]
    public async Task The_public_page_of_an_office_has_its_papers_old_and_new_and_its_history(string language, string replaced, string expired)
    {
        using var site = await Site.ApplicantAsync(language: language);
        site.SignOut();

        var html = await site.PageAsync($"/register/{RegisterAnswers.Number}");

        Html.IsClean(html);
        Assert.Matches($"data-paper=\"{RegisterAnswers.Number}\"[\\s\\S]*{replaced}", html);
        Assert.Matches("data-act=\"changed\"[\\s\\S]*<del>Anna Schmidt</del>[\\s\\S]*<ins>Jan Weber</ins>", html);
        Assert.Contains(expired, html, StringComparison.Ordinal);
        Assert.Contains("data-exception=\"2025\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_offices_say_what_is_due_and_start_each_open_matter_from_the_register()
    {
        using var site = await Site.ApplicantAsync();

        var html = await site.PageAsync("/offices");

        Html.IsClean(html);
        Assert.Single(Regex.Matches(html, "已超期"));
        Assert.Contains("2020年11月2日 起可办理", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("2026年11月10日 起可以办理", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal("ro.change", Assert.Single(Regex.Matches(html, "name=\"matter\" value=\"([^\"]+)\"").Select(match => match.Groups[1].Value)));

        var (status, _, location) = await site.PostAsync("/offices", "/cases", [("matter", "ro.change"), ("subject", RegisterAnswers.Number)]);

        Assert.Equal((HttpStatusCode.SeeOther, site.Form("office")), (status, location));
        var sent = site.Services.Last("POST", "/cases").Json;
        Assert.Equal((RegisterAnswers.Number, false), ((string?)sent["subject"], sent.ContainsKey("zone")));
    }

    [Fact]
    public async Task The_office_of_ones_own_has_people_papers_reports_and_cases()
    {
        using var site = await Site.ApplicantAsync();

        var html = await site.PageAsync($"/offices/{RegisterAnswers.Number}");

        Html.IsClean(html);
        Assert.All(["Anna Schmidt", "2026年5月4日 离任", "逾期报送", "/cases/01900000-0000-7000-8000-000000000041", "未报年度报告：2025"], words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_guide_of_a_later_matter_asks_for_the_office_and_not_for_the_zone()
    {
        using var site = await Site.ApplicantAsync();

        var html = await site.PageAsync("/guides/ro.change");

        Assert.Contains($"<option value=\"{RegisterAnswers.Number}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"zone\"", html, StringComparison.Ordinal);

        site.Services.Answer("GET", "/offices", 200, """{"items":[],"next":null}""");
        Assert.Contains("id=\"no-office\"", await site.PageAsync("/guides/ro.change"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_service_cannot_tell_which_office_is_meant_the_person_chooses()
    {
        using var site = await Site.ApplicantAsync();
        site.Services.Answer("GET", "/representative-offices/offices", 503, "");
        site.Services.Answer("POST", "/cases", 422, """{"code":"subject-ambiguous","title":"请选择","status":422,"errors":[],"subjects":[{"id":"DJZ-JA-2026-000008","title":"甲代表处","zone":"JA"},{"id":"DJZ-JA-2026-000009","title":"乙代表处","zone":"JA"}]}""");

        var (status, html, _) = await site.PostAsync("/guides/ro.change", "/cases", [("matter", "ro.change")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("<option value=\"DJZ-JA-2026-000009\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guides_stand_in_the_order_of_an_offices_life_and_neighbours_name_their_organ()
    {
        using var site = await Site.ApplicantAsync();
        site.SignOut();

        var html = await site.PageAsync("/guides");

        Html.IsClean(html);
        Assert.Equal(["ro.establish", "ro.change", "ro.deregister"], Regex.Matches(html, "id=\"guide-([^\"]+)\"").Select(match => match.Groups[1].Value));
        Assert.Matches("id=\"neighbour-law-firm\"[\\s\\S]*司法部", html);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Officers_search_offices_open_files_and_see_what_falls_due_and_who_did_not_report(string language)
    {
        using var site = await Site.OfficerAsync(language: language);
        foreach (var path in new[] { "/offices?q=rhein&state=registered", $"/offices/{RegisterAnswers.Number}", "/due?kind=representative-term-end&days=30", "/due/exceptions?year=2025" })
        {
            var html = await site.PageAsync(path);
            Html.IsClean(html);
            Assert.Contains(RegisterAnswers.Number, html, StringComparison.Ordinal);
        }

        Assert.Equal("?q=rhein&state=registered", site.Services.Last("GET", "/desk/offices").Query);
        Assert.Matches(@"^\?kind=representative-term-end&until=\d{4}-\d\d-\d\d$", site.Services.Last("GET", "/desk/offices/due").Query);
        Assert.Equal("?year=2025", site.Services.Last("GET", "/desk/offices/exceptions").Query);
    }

    [Fact]
    public async Task A_case_about_an_office_shows_what_the_register_says_beside_what_is_asked()
    {
        using var site = await Site.OfficerAsync();
        (site.Case.Matter, site.Case.Subject) = ("ro.change", RegisterAnswers.Number);

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Html.IsClean(html);
        Assert.Matches("data-item=\"name-zh\"[\\s\\S]*<del>德国莱茵公司上海代表处</del>[\\s\\S]*<ins>德国莱茵集团上海代表处</ins>", html);
        Assert.Contains("驻在期限", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/offices/{RegisterAnswers.Number}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_is_told_in_the_words_of_its_matter()
    {
        using var site = await Site.OfficerAsync();
        (site.Case.Matter, site.Case.OpenActs) = ("ro.deregister", ["approval"]);
        Assert.Contains("准予注销通知书", await site.PageAsync($"/cases/{site.Case.Id}"), StringComparison.Ordinal);

        (site.Case.Matter, site.Case.OpenActs) = ("ro.file", ["recording"]);
        await site.PostAsync($"/cases/{site.Case.Id}", $"/cases/{site.Case.Id}", [("act", "recording"), ("version", "7"), ("note", "齐全")]);

        Assert.Equal("齐全", (string?)site.Services.Last("POST", "/recording").Json["note"]);
    }
}
