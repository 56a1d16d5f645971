using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Platform.Web.Shared.Pages;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

public sealed class AssetTests
{
    private const long Budget = 100 * 1024;

    [Fact]
    public async Task The_first_load_of_the_longest_page_stays_within_the_budget()
    {
        using var site = await Site.ApplicantAsync();
        var html = await site.PageAsync(site.Form("representatives"));

        Assert.InRange(new Assets().FirstLoadBytes + Compressed(html), 1, Budget);
    }

    [Fact]
    public async Task The_script_for_large_files_is_loaded_only_where_there_are_files()
    {
        using var site = await Site.ApplicantAsync();
        var uploads = new Assets().Uploads;

        Assert.DoesNotContain(uploads, await site.PageAsync(site.Form("representatives")), StringComparison.Ordinal);
        var html = await site.PageAsync(site.Form("materials"));
        Assert.Contains($"<script type=\"module\" src=\"/assets/{uploads}\">", html, StringComparison.Ordinal);
        Assert.Contains($"data-resumable=\"/api/representative-offices/cases/{site.Case.Id}/materials/articles/uploads\"", html, StringComparison.Ordinal);
        Assert.InRange(new Assets().FirstLoadBytes + Assets.BytesOf(uploads) + Compressed(html), 1, Budget);
    }

    [Fact]
    public async Task Assets_are_compressed_named_by_their_content_and_kept_for_a_year()
    {
        using var site = await Site.ApplicantAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/assets/{new Assets().Style}");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        site.SignOut();

        using var answer = await site.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_compressed()
    {
        using var site = await Site.ApplicantAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var answer = await site.Browser.SendAsync(request);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Unknown_assets_and_the_manifest_are_not_served()
    {
        using var site = await Site.ApplicantAsync();

        await site.PageAsync("/assets/manifest.json", HttpStatusCode.NotFound);
        await site.PageAsync("/assets/..%2Fsecrets", HttpStatusCode.NotFound);
    }

    [Fact]
    public void Styles_need_nothing_that_the_policy_forbids()
    {
        var css = Text(new Assets().Style);

        Assert.DoesNotMatch(new Regex(@"url\((?!/)|@import|data:"), css);
    }

    /// <summary>The accident: a lock file that works only beside one registry.</summary>
    [Fact]
    public void The_lock_file_names_no_host() =>
        Assert.DoesNotContain("://", File.ReadAllText(Repository.PathTo("src", "Web", "Shared", "assets", "package-lock.json")), StringComparison.Ordinal);

    private static string Text(string asset)
    {
        using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream($"assets/{asset}")!);
        return reader.ReadToEnd();
    }

    private static long Compressed(string html)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(html));
        return target.Length;
    }
}
