using System.Net;
using System.Text.Json.Nodes;
using Platform.Testing;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Masked at the desk, shown for a purpose, and told to whose data it is.</summary>
public sealed class PrivacyPageTests
{
    private const string Number = "/representatives/0/document/number";

    private const string Reveals = """
        {"masked":["/representatives/0/document/number","/representatives/0/phone"],"open":[{"pointer":"/representatives/0/email","openUntil":"2026-11-20T10:15:00+08:00"}],"mayReveal":true,
         "purposes":[{"code":"verify-identity","title":"核实身份"},{"code":"other","title":"其他"}]}
        """;

    private const string Readings = """
        {"items":[
          {"id":"01900000-0000-7000-8000-0000000000e2","caseId":"01900000-0000-7000-8000-000000000042","number":"ROE-JA-2026-000042","matterTitle":"设立登记","zoneTitle":"静安","title":"德国莱茵公司上海代表处","at":"2026-11-20T10:05:00+08:00",
           "kind":{"code":"again","title":"再次显示"},"office":{"code":"JA-MARKET","title":"静安区市场监督管理局"},"actor":"王芳","purpose":{"code":"verify-identity","title":"核实身份"},"reason":null,"revealId":"01900000-0000-7000-8000-0000000000e1","places":["/representatives/0/document/number"]},
          {"id":"01900000-0000-7000-8000-0000000000e1","caseId":"01900000-0000-7000-8000-000000000042","number":"ROE-JA-2026-000042","matterTitle":"设立登记","zoneTitle":"静安","title":"德国莱茵公司上海代表处","at":"2026-11-20T10:00:00+08:00",
           "kind":{"code":"reveal","title":"查看明文"},"office":{"code":"JA-MARKET","title":"静安区市场监督管理局"},"actor":"王芳","accountId":"01900000-0000-7000-8000-0000000000c1","purpose":{"code":"verify-identity","title":"核实身份"},"reason":"电话<核实>","revealId":null,"places":["/representatives/0/document/number"]}],
         "next":"k7"}
        """;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Masked_values_have_a_button_each_and_one_for_the_person(string language)
    {
        using var site = await MaskedAsync(language);
        var html = await site.PageAsync($"/office/cases/{site.Case.Id}");

        Html.IsClean(html);
        Assert.Contains("C01****47", html, StringComparison.Ordinal);
        foreach (var place in new[] { Number, "/representatives/0/phone", "/representatives/0", "*" })
            Assert.Contains($"name=\"reveal\" value=\"{place}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"reveal\" value=\"/representatives/0/email\"", html, StringComparison.Ordinal);
        Assert.Contains("data-until=\"2026-11-20T02:15:00.0000000Z\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_reveals_with_the_purpose_and_the_page_says_that_it_was_recorded()
    {
        using var site = await MaskedAsync();
        var page = $"/office/cases/{site.Case.Id}";
        var (_, _, location) = await site.PostAsync(page, page, [("reveal", Number), ("purpose", "other"), ("reveal-reason", " 电话核实 "), ("once", "1")]);

        Assert.Equal($"{page}?done=reveal#f-representatives-0-document-number", location);
        var asked = site.Services.Last("POST", "/reveals");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""{"pointers":["{{Number}}"],"purpose":"other","reason":"电话核实"}"""), asked.Json));
        Assert.NotNull(asked.IdempotencyKey);
        Assert.Contains("id=\"done\"", await site.PageAsync($"{page}?done=reveal"), StringComparison.Ordinal);

        // The same form again is the same request; another button of it is another.
        await site.PostAsync(page, page, [("reveal", Number), ("purpose", "other"), ("reveal-reason", "电话核实"), ("once", "1")]);
        Assert.Equal(asked.IdempotencyKey, site.Services.Last("POST", "/reveals").IdempotencyKey);
        await site.PostAsync(page, page, [("reveal", "*"), ("purpose", "other"), ("reveal-reason", "电话核实"), ("once", "1")]);
        Assert.Equal("", (string?)site.Services.Last("POST", "/reveals").Json["pointers"]![0]);
        Assert.NotEqual(asked.IdempotencyKey, site.Services.Last("POST", "/reveals").IdempotencyKey);
    }

    [Fact]
    public async Task A_refused_reveal_keeps_what_was_asked_for()
    {
        using var site = await MaskedAsync();
        site.Services.Refuse("POST", "/reveals", 422, "body-incomplete", """[{"pointer":"/purpose","code":"field-required","title":"请选择"}]""");
        var page = $"/office/cases/{site.Case.Id}";
        var (status, html, _) = await site.PostAsync(page, page, [("reveal", Number), ("purpose", ""), ("reveal-reason", "为了核对"), ("once", "1")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Html.IsClean(html);
        Assert.Matches($"<button[^>]*value=\"{Number}\"[^>]*id=\"reveal-asked\"", html);
        Assert.Contains("为了核对", html, StringComparison.Ordinal);
        Assert.Contains("请选择", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_reveal_sees_no_button()
    {
        using var site = await MaskedAsync();
        site.Case.Also["reveals"] = Reveals.Replace("\"mayReveal\":true", "\"mayReveal\":false", StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"reveal\"", await site.PageAsync($"/office/cases/{site.Case.Id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "› 证件号码")]
    [InlineData("en", "› Number of the document")]
    public async Task The_applicant_reads_who_saw_what_when_and_why(string language, string label)
    {
        using var site = await Site.ApplicantAsync(language: language);
        (site.Case.State, site.Case.StateTone) = ("UnderReview", "waiting");
        site.Services.Answer("GET", "/readings", 200, Readings);
        foreach (var path in new[] { $"/cases/{site.Case.Id}", $"/cases/{site.Case.Id}/readings", "/cases/readings" })
        {
            var html = await site.PageAsync(path);
            Html.IsClean(html);
            Assert.All(["静安区市场监督管理局 · 王芳", "核实身份", "电话&lt;核实&gt;", label], words => Assert.Contains(words, html, StringComparison.Ordinal));
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "reading-who"));
        }
        Assert.Contains($"href=\"/cases/{site.Case.Id}/readings?after=k7\"", await site.PageAsync($"/cases/{site.Case.Id}/readings"), StringComparison.Ordinal);
        Assert.Contains("href=\"/cases/01900000-0000-7000-8000-000000000042\"", await site.PageAsync("/cases/readings"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Auditors_look_through_all_readings(string language)
    {
        using var site = await Site.OfficerAsync(TestCallers.Auditor, language);
        site.Services.Answer("GET", "/audit/readings", 200, Readings);
        var html = await site.PageAsync("/office/audit/readings?office=JA-MARKET&from=2026-11-01");

        Html.IsClean(html);
        Assert.Contains("href=\"/office/audit/readings\"", html, StringComparison.Ordinal);
        Assert.Contains("office=JA-MARKET&amp;account=01900000-0000-7000-8000-0000000000c1&amp;from=2026-11-01", html, StringComparison.Ordinal);
        using var officer = await Site.OfficerAsync();
        await officer.PageAsync("/office/audit/readings", HttpStatusCode.Forbidden);
    }

    private static async Task<Site> MaskedAsync(string language = "zh-CN")
    {
        var site = await Site.OfficerAsync(language: language);
        site.Case.Form = JsonNode.Parse("""{"representatives":[{"role":"chief","nameOriginal":"Anna","phone":"138****5678","email":"anna@example.com","document":{"kind":"passport","number":"C01****47"}}]}""")!.AsObject();
        site.Case.Also["reveals"] = Reveals;
        return site;
    }
}
