using System.Net;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Language, headers and the pages for when something is wrong.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData("/cases?after=1", "/cases?after=1")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task The_language_is_kept_for_a_year_and_leads_back_on_this_site_only(string returnUrl, string expected)
    {
        using var site = await Site.ApplicantAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language") { Content = new FormUrlEncodedContent([KeyValuePair.Create("lang", "en"), KeyValuePair.Create("returnUrl", returnUrl)]) };

        using var answer = await site.Browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.SeeOther, expected), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("lang=en; max-age=31536000; path=/;", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_is_not_kept()
    {
        using var site = await Site.ApplicantAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language") { Content = new FormUrlEncodedContent([KeyValuePair.Create("lang", "tlh; path=/evil")]) };

        using var answer = await site.Browser.SendAsync(request);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("zh-CN", "没有找到该页面")]
    [InlineData("en", "There is no such page")]
    public async Task What_is_not_there_has_a_page_in_the_persons_language(string language, string words)
    {
        using var site = await Site.ApplicantAsync(language: language);

        var unknown = await site.PageAsync("/nowhere", HttpStatusCode.NotFound);
        var stranger = await site.PageAsync($"/cases/{Guid.NewGuid()}", HttpStatusCode.NotFound);

        Assert.All([unknown, stranger], html => Assert.Contains(words, html, StringComparison.Ordinal));
        Html.IsClean(unknown);
    }

    [Fact]
    public async Task An_outage_has_a_page_with_a_short_code_and_shows_nothing_of_the_inside()
    {
        using var site = await Site.ApplicantAsync(language: "en");
        site.Services.Down = true;

        var html = await site.PageAsync($"/cases/{site.Case.Id}", HttpStatusCode.ServiceUnavailable);

        Assert.Matches("quote this code: [0-9A-F]{8}", html);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_ours_has_a_page_too()
    {
        using var site = await Site.ApplicantAsync(language: "en");
        // A case without the members a page cannot do without.
        site.Services.Answer("GET", $"/cases/{site.Case.Id}", 200, $$"""{"id":"{{site.Case.Id}}","openActs":["form"],"materials":null}""");

        var html = await site.PageAsync(site.Form("materials"), HttpStatusCode.InternalServerError);

        Assert.Contains("Something went wrong on our side", html, StringComparison.Ordinal);
        Html.IsClean(html);
    }

    [Fact]
    public async Task The_home_page_stands_while_a_service_is_down()
    {
        using var site = await Site.ApplicantAsync();
        site.Services.Down = true;

        Assert.Contains("服务暂时不可用", await site.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_allow_nothing_inline_and_the_antiforgery_cookie_has_the_name_that_the_gateway_hands_on()
    {
        using var site = await Site.ApplicantAsync();

        using var answer = await site.Browser.GetAsync(site.Form("office"));

        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("platform_af=", StringComparison.Ordinal));
    }
}
