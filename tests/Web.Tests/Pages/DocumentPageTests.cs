using System.Net;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Documents and certificates on the pages of a case, and taking one back.</summary>
public sealed class DocumentPageTests
{
    private const string Certificates = """[{"kind":"registration-certificate","title":"登记证","certificateNumber":"DJZ-1","holder":null,"state":"valid","issuedOn":"2026-11-20","validTo":null},{"kind":"representative-certificate","title":"代表证","certificateNumber":"DBZ-1","holder":"马克斯","state":"revoked","issuedOn":"2026-11-20","validTo":null,"endedOn":"2026-11-21","ended":{"code":"x","title":"随登记证失效"}}]""";

    [Fact]
    public async Task The_applicant_finds_every_document_as_HTML_and_PDF_in_both_languages()
    {
        using var site = await Site.ApplicantAsync();
        Decided(site);

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Html.IsClean(html);
        var receipt = $"href=\"/cases/{site.Case.Id}/documents/receipt?number=ROE-JA-2026-000042";
        Assert.All([$"{receipt}\"", $"{receipt}&amp;format=pdf\"", $"{receipt}&amp;lang=en\""], link => Assert.Contains(link, html, StringComparison.Ordinal));
        Assert.Contains($"href=\"/cases/{site.Case.Id}/documents/registration-certificate?number=DJZ-1&amp;format=pdf\"", html, StringComparison.Ordinal);
        Assert.Contains("A1B2-C3D4-E5F6-A7B8", html, StringComparison.Ordinal);
        Assert.Contains("随登记证失效", html, StringComparison.Ordinal);
        Assert.DoesNotContain("do-revocation", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_PDF_the_page_says_why_and_offers_none()
    {
        using var site = await Site.ApplicantAsync();
        Decided(site);
        site.Services.Answer("GET", "/documents", 200, """{"items":[{"kind":"receipt","number":"R-1","title":"收件凭证","date":"2026-11-20","checkCode":"A"}],"pdf":false,"pdfProblem":"本机没有可用的 Chromium"}""");

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Assert.DoesNotContain("format=pdf", html, StringComparison.Ordinal);
        Assert.Contains("本机没有可用的 Chromium", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_handed_on_with_its_own_policy_and_name()
    {
        using var site = await Site.ApplicantAsync();
        site.Services.Refuse("GET", "/documents/receipt", 501, "pdf-unavailable");

        Assert.Contains("pdf-unavailable", await site.PageAsync($"/cases/{site.Case.Id}/documents/receipt?format=pdf", HttpStatusCode.NotImplemented), StringComparison.Ordinal);
        site.Services.Answer("GET", "/documents/receipt", 200, "\"the document\"");
        Assert.Equal("\"the document\"", await site.PageAsync($"/cases/{site.Case.Id}/documents/receipt"));
    }

    [Fact]
    public async Task An_officer_takes_a_valid_certificate_back_with_ground_reason_and_a_tick()
    {
        using var site = await Site.OfficerAsync();
        Decided(site);
        var page = $"/office/cases/{site.Case.Id}";
        var html = await site.PageAsync(page);
        Html.IsClean(html);
        Assert.Contains("id=\"do-revocation-DJZ-1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"do-revocation-DBZ-1\"", html, StringComparison.Ordinal);

        (string, string)[] fields = [("version", "7"), ("certificate", "DJZ-1"), ("ground", "approval-revoked"), ("reason", "材料系伪造"), ("act", "certificate-revocation")];
        var (status, shown, _) = await site.PostAsync(page, page, fields);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("材料系伪造</textarea>", shown, StringComparison.Ordinal);
        Assert.False(site.Services.WasAsked("POST", "/certificates/DJZ-1/revocation"));

        (status, _, var location) = await site.PostAsync(page, page, [.. fields, ("confirmed", "yes")]);
        Assert.Equal((HttpStatusCode.SeeOther, $"{page}?done=certificate-revocation"), (status, location));
        var asked = site.Services.Last("POST", "/certificates/DJZ-1/revocation");
        Assert.Equal("\"7\"", asked.IfMatch);
        Assert.Equal(("approval-revoked", "材料系伪造"), ((string)asked.Json["ground"]!, (string)asked.Json["reason"]!));
    }

    [Fact]
    public async Task What_the_service_refuses_stands_beside_its_field_with_the_words_kept()
    {
        using var site = await Site.OfficerAsync();
        Decided(site);
        site.Services.Refuse("POST", "/revocation", 422, "body-incomplete", """[{"pointer":"/reason","code":"field-required","title":"此项必填"}]""");
        var page = $"/office/cases/{site.Case.Id}";

        var (status, html, _) = await site.PostAsync(page, page, [("version", "7"), ("certificate", "DJZ-1"), ("ground", "approval-revoked"), ("reason", ""), ("act", "certificate-revocation"), ("confirmed", "yes")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("此项必填", html, StringComparison.Ordinal);
        Assert.Contains("value=\"approval-revoked\" selected", html, StringComparison.Ordinal);
    }

    private static void Decided(Site site)
    {
        (site.Case.State, site.Case.StateTone, site.Case.OpenActs) = ("Approved", "done", []);
        site.Case.Also["certificates"] = Certificates;
        site.Case.Also["revocationGrounds"] = """[{"code":"approval-revoked","title":"准予登记的决定已被撤销","provision":"行政许可法第69条"}]""";
    }
}
