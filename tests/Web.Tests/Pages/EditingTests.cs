using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Saving, with and without script: nothing that was typed is lost, and nothing is overwritten unseen.</summary>
public sealed class EditingTests
{
    [Fact]
    public async Task Saving_a_step_keeps_the_rest_of_the_form_and_goes_on()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Form = JsonNode.Parse("""{"office":{"nameZh":"旧"},"realNameVerified":true}""")!.AsObject();
        var page = site.Form("office");

        var (status, _, location) = await site.PostAsync(page, page, [.. await Hidden(site, page), ("/office/nameZh", "新"), ("act", "next")]);

        Assert.Equal((HttpStatusCode.SeeOther, site.Form("enterprise")), (status, location));
        var sent = site.Services.Last("PUT", "/form");
        Assert.Equal("\"7\"", sent.IfMatch);
        Assert.Equal("新", (string?)sent.Json["office"]!["nameZh"]);
        Assert.True((bool?)sent.Json["realNameVerified"]);
    }

    [Fact]
    public async Task A_stale_save_shows_both_values_and_keeps_the_one_that_is_chosen()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Form = JsonNode.Parse("""{"office":{"phone":"1"}}""")!.AsObject();
        var page = site.Form("office");
        var hidden = await Hidden(site, page);
        // Somebody else saves the same step.
        (site.Case.Form, site.Case.Version) = (JsonNode.Parse("""{"office":{"phone":"theirs"}}""")!.AsObject(), 8);

        var conflict = await site.PostAsync(page, page, [.. hidden, ("/office/phone", "mine"), ("act", "next")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, conflict.Status);
        Assert.Contains("name=\"keep:/office/phone\"", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("theirs", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"mine\"", conflict.Html, StringComparison.Ordinal);
        Assert.Equal("8", Site.Hidden(conflict.Html, "version"));
        Assert.Equal("theirs", (string?)site.Case.Form["office"]!["phone"]);

        var shown = (("version", Site.Hidden(conflict.Html, "version")), ("base", Site.Hidden(conflict.Html, "base")));
        await site.PostAsync(page, page, [shown.Item1, shown.Item2, ("/office/phone", "mine"), ("/office/postcode", "200040"), ("keep:/office/phone", "theirs"), ("act", "next")]);

        Assert.Equal("theirs", (string?)site.Case.Form["office"]!["phone"]);
        Assert.Equal("200040", (string?)site.Case.Form["office"]!["postcode"]);
    }

    [Fact]
    public async Task A_change_of_another_step_is_no_conflict()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Form = JsonNode.Parse("""{"office":{"phone":"1"}}""")!.AsObject();
        var page = site.Form("office");
        var hidden = await Hidden(site, page);
        (site.Case.Form["realNameVerified"], site.Case.Version) = (true, 8);

        var (status, _, _) = await site.PostAsync(page, page, [.. hidden, ("/office/phone", "2"), ("act", "next")]);

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal("2", (string?)site.Case.Form["office"]!["phone"]);
        Assert.True((bool?)site.Case.Form["realNameVerified"]);
    }

    [Fact]
    public async Task A_background_save_answers_with_the_new_version_and_the_findings_only()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Find("/office/postcode", "field-malformed");
        site.Case.Find("/office/nameZh", "field-required");
        var page = site.Form("office");

        var (status, html, _) = await site.PostAsync(page, page, [.. await Hidden(site, page), ("/office/postcode", "12")], partial: true);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        Assert.Equal("8", Site.Hidden(html, "version"));
        Assert.Contains("问题 field-malformed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("问题 field-required", html, StringComparison.Ordinal);
        var renewed = html[html.IndexOf("<template data-renews", StringComparison.Ordinal)..];
        Assert.Contains("id=\"e-office-postcode\"", renewed, StringComparison.Ordinal);
    }

    /// <summary>A place that only the answer had would be no use to anybody; one that only the page had would keep what is mended.</summary>
    [Fact]
    public async Task A_background_save_of_a_grid_renews_what_stands_below_each_row()
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Matter = "cos.file";
        site.Case.Form = JsonNode.Parse("""{"formula":{"rows":[{"name":"水","components":[{"name":"甲"}]},{"name":"甘油"}]}}""")!.AsObject();
        site.Case.Find("/formula/rows/0/components/0/percentOfBlend", "share-missing");
        site.Case.Find("/formula/rows/1/percent", "percent-too-high");
        var page = site.Form("formula");
        var shown = await site.PageAsync(page);

        var (_, html, _) = await site.PostAsync(page, page, [("version", Site.Hidden(shown, "version")), ("base", Site.Hidden(shown, "base")), ("rows", "/formula/rows/0"), ("rows", "/formula/rows/0/components/0"), ("rows", "/formula/rows/1"), ("/formula/rows/0/name", "纯水"), ("/formula/rows/0/components/0/name", "甲"), ("/formula/rows/1/name", "甘油")], partial: true);

        Assert.Contains("id=\"e-formula-rows-0-components-0\" data-wrong=\"f-formula-rows-0-components-0-percentOfBlend\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-formula-rows-1\" data-wrong=\"f-formula-rows-1-percent\"", html, StringComparison.Ordinal);
        Assert.Equal(Places(shown), Places(html));
    }

    private static IEnumerable<string> Places(string html) => Regex.Matches(html, "id=\"(e-[^\"]+)\"").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    [Fact]
    public async Task What_the_service_cannot_read_is_shown_again_with_the_reason_beside_it()
    {
        using var site = await Site.ApplicantAsync();
        site.Services.Refuse("PUT", "/form", 400, "bad-request", """[{"pointer":"/office/premises/areaSquareMetres","code":"wrong-type","title":"应为数字","provision":null}]""");
        var page = site.Form("office");

        var (status, html, _) = await site.PostAsync(page, page, [.. await Hidden(site, page), ("/office/premises/areaSquareMetres", "很大"), ("/office/nameZh", "甲"), ("act", "next")]);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("value=\"很大\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"甲\"", html, StringComparison.Ordinal);
        Assert.Contains("应为数字", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persons_and_their_careers_are_added_and_removed_without_script()
    {
        using var site = await Site.ApplicantAsync();
        var page = site.Form("representatives");

        var (_, _, location) = await site.PostAsync(page, page, [.. await Hidden(site, page), ("rows", "/representatives/0"), ("/representatives/0/nameOriginal", "A"), ("act", "add:/representatives")]);
        Assert.Equal($"{page}#f-representatives-1", location);
        Assert.Contains("id=\"f-representatives-1-nameOriginal\"", await site.PageAsync(page), StringComparison.Ordinal);

        (string, string)[] both = [("rows", "/representatives/0"), ("/representatives/0/nameOriginal", "A"), ("rows", "/representatives/1"), ("/representatives/1/nameOriginal", "B")];
        (_, _, location) = await site.PostAsync(page, page, [.. await Hidden(site, page), .. both, ("rows", "/representatives/1/resume/0"), ("act", "add:/representatives/1/resume")]);
        Assert.Equal($"{page}#f-representatives-1-resume-1", location);

        await site.PostAsync(page, page, [.. await Hidden(site, page), .. both, ("act", "remove:/representatives/0")]);
        Assert.Equal("B", (string?)Assert.Single(site.Case.Form["representatives"]!.AsArray())!["nameOriginal"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_is_handed_on_and_a_refusal_stands_beside_its_material(bool refused)
    {
        using var site = await Site.ApplicantAsync();
        if (refused)
            site.Services.Refuse("PUT", "/materials/articles", 422, "material-kind-not-accepted");

        var (status, html, location) = await UploadAsync(site, Site.Token(await site.PageAsync(site.Form("materials"))));

        Assert.Contains("%PDF-1", site.Services.Last("PUT", "/materials/articles").Body, StringComparison.Ordinal);
        if (refused)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Matches("id=\"e-materials-articles\">\\s*<div class=\"finding block\" role=\"alert\"><p class=\"finding-title\">拒绝", html);
        }
        else
        {
            Assert.Equal((HttpStatusCode.SeeOther, $"{site.Form("materials")}#f-materials-articles"), (status, location));
        }
    }

    [Fact]
    public async Task A_file_without_the_forms_token_is_not_handed_on()
    {
        using var site = await Site.ApplicantAsync();
        await site.PageAsync(site.Form("materials"));

        var (status, _, _) = await UploadAsync(site, "forged");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False(site.Services.WasAsked("PUT", "/materials/articles"));
    }

    private static async Task<(HttpStatusCode Status, string Html, string? Location)> UploadAsync(Site site, string token)
    {
        var file = new ByteArrayContent("%PDF-1"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{site.Case.Id}/materials/articles")
        {
            Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "file", "章程.pdf" } },
        };
        return await site.SendAsync(request);
    }

    private static async Task<(string, string)[]> Hidden(Site site, string page)
    {
        var html = await site.PageAsync(page);
        return [("version", Site.Hidden(html, "version")), ("base", Site.Hidden(html, "base"))];
    }
}
