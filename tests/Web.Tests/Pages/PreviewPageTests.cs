using System.Net;
using System.Net.Http.Headers;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Pages of papers beside a case.</summary>
public sealed class PreviewPageTests
{
    private const string Twelve = """{"pages":12,"reason":null,"watermarked":false}""";

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_paper_is_opened_beside_the_case_and_its_pages_are_turned_by_links(string language)
    {
        using var site = await FiledAsync(language);
        site.Services.Answer("GET", "/materials/articles/pages", 200, Twelve);
        var page = $"/office/cases/{site.Case.Id}";
        Assert.Contains($"href=\"{page}?material=articles&amp;page=1#preview\"", await site.PageAsync(page), StringComparison.Ordinal);

        var html = await site.PageAsync($"{page}?material=articles&page=5");

        Html.IsClean(html);
        Assert.Matches($"<img class=\"preview-page\" src=\"{page}/materials/articles/preview\\?page=5\" alt=\"[^\"]+5[^\"]+12[^\"]*\"", html);
        Assert.Contains($"id=\"preview-previous\" rel=\"prev\" href=\"{page}?material=articles&amp;page=4#preview\"", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"preview-next\" rel=\"next\" href=\"{page}?material=articles&amp;page=6#preview\"", html, StringComparison.Ordinal);
        Assert.Equal(7, html.Split("size=small").Length - 1);
        Assert.Contains("aria-current=\"page\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}/materials/articles\" download", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_background_only_the_panel_is_renewed()
    {
        using var site = await FiledAsync();
        site.Services.Answer("GET", "/materials/articles/pages", 200, Twelve);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/office/cases/{site.Case.Id}?material=articles&page=12");
        request.Headers.Add("HX-Request", "true");

        var (status, html, _) = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("<section class=\"preview\"", html.TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain("preview-next", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_preview_the_page_says_why_and_offers_the_file()
    {
        using var site = await FiledAsync();
        site.Services.Answer("GET", "/materials/articles/pages", 200, """{"pages":null,"reason":"未安装预览工具","watermarked":false}""");

        var html = await site.PageAsync($"/office/cases/{site.Case.Id}?material=articles");

        Assert.Contains("未安装预览工具", html, StringComparison.Ordinal);
        Assert.DoesNotContain("preview-page", html, StringComparison.Ordinal);
        Assert.Contains("/materials/articles\" download", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_refuses_is_quoted()
    {
        using var site = await FiledAsync();
        site.Services.Refuse("GET", "/materials/articles/pages", 409, "material-in-quarantine");
        Assert.Contains("拒绝 material-in-quarantine", await site.PageAsync($"/office/cases/{site.Case.Id}?material=articles"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"preview-title\"", await site.PageAsync($"/office/cases/{site.Case.Id}?material=no-such"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_handed_on_with_its_guards()
    {
        using var site = await FiledAsync();
        site.Services.Answer("GET", "/materials/articles/preview", 200, "png");
        using var answer = await site.Browser.GetAsync(new Uri($"/office/cases/{site.Case.Id}/materials/articles/preview?page=3&size=small", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new CacheControlHeaderValue { Private = true, NoStore = true }, answer.Headers.CacheControl);
        Assert.Equal("png", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_department_that_is_asked_looks_at_papers_too()
    {
        using var site = await Site.OfficerAsync();
        site.Services.Answer("GET", "/desk/opinions/o1", 200, OfficeAnswers.OpenOpinion);
        site.Services.Answer("GET", "/opinions/o1/materials/articles/pages", 200, Twelve);
        var html = await site.PageAsync("/office/opinions/o1?material=articles&page=2");
        Html.IsClean(html);
        Assert.Contains("src=\"/office/opinions/o1/materials/articles/preview?page=2\"", html, StringComparison.Ordinal);
    }

    private static async Task<Site> FiledAsync(string language = "zh-CN")
    {
        var site = await Site.OfficerAsync(language: language);
        site.Case.Files["articles"] = "章程.pdf";
        return site;
    }
}
