using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>A bound volume goes up over a bad line: through the gateway, to whichever replica is there.</summary>
public sealed class ResumableUploadStory(RunningPlatform platform) : BrowserStory(platform)
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task Two_hundred_megabytes_cut_several_times_arrive_as_they_were()
    {
        using var applicant = await ApiClient.SignInAsync(Platform, "applicant");
        var filing = await applicant.DraftsAsync(await applicant.GuideAsync());
        var whole = Volume(200 * Mebibyte);

        using var begin = Request(HttpMethod.Post, $"/api/representative-offices/cases/{filing.Id}/materials/articles/uploads", null,
            ("Upload-Length", whole.Length.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes("章程.pdf"))}"));
        using var begun = await applicant.SendAsync(begin);
        Assert.Equal(201, (int)begun.StatusCode);
        var location = begun.Headers.Location!.OriginalString;

        long before = -1;
        foreach (var megabytes in new[] { 40, 2, 90 })
        {
            var offset = await OffsetAsync(applicant, location, before);
            before = offset;
            using var piece = new CutContent(whole.AsMemory((int)offset), megabytes * Mebibyte);
            await Assert.ThrowsAnyAsync<Exception>(() => PatchAsync(applicant, location, offset, piece));
        }
        using var answer = await Eventually.GetAsync(async () =>
        {
            var offset = await OffsetAsync(applicant, location, before);
            using var rest = new ByteArrayContent(whole, (int)offset, whole.Length - (int)offset);
            var patched = await PatchAsync(applicant, location, offset, rest);
            Assert.Equal(204, (int)patched.StatusCode);
            return patched;
        }, TimeSpan.FromSeconds(60));

        var material = (await (await applicant.GetCaseAsync(filing.Id)).ReadJsonAsync())["materials"]!.AsArray().First(material => (string)material!["code"]! == "articles");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(whole)), (string)material!["file"]!["sha256"]!);
        using var download = await applicant.GetAsync($"/api/representative-offices/cases/{filing.Id}/materials/articles");
        Assert.Equal((string)material["file"]!["sha256"]!, Convert.ToHexStringLower(await SHA256.HashDataAsync(await download.Content.ReadAsStreamAsync())));
    }

    [Fact]
    public async Task The_page_waits_while_the_line_is_gone_and_goes_on_by_itself()
    {
        using var applicant = await ApiClient.SignInAsync(Platform, "applicant");
        var filing = await applicant.DraftsAsync(await applicant.GuideAsync());
        var file = Path.Combine(Directory.CreateTempSubdirectory("volume-").FullName, "volume.pdf");
        var whole = Volume(40 * Mebibyte);
        await File.WriteAllBytesAsync(file, whole);

        var person = await ApplicantAsync(Seat.English);
        await person.TakesUpAsync(filing.Id);
        await person.OpensAsync($"/cases/{filing.Id}/form/materials");
        var page = person.Page;
        var card = page.Locator("#f-materials-articles");
        var cuts = 0;
        await page.RouteAsync("**/uploads/*", async route =>
        {
            if (route.Request.Method == "PATCH" && ++cuts is 2 or 3)
                await route.AbortAsync("connectionreset");
            else
                await route.ContinueAsync();
        });
        await card.Locator("input[type=file]").SetInputFilesAsync(file);
        await card.Locator("#upload-articles").ClickAsync();
        await Assertions.Expect(card.Locator("[data-upload-state]")).ToContainTextAsync("connection is lost");
        await Assertions.Expect(card.Locator(".material-file")).ToContainTextAsync("volume.pdf", new() { Timeout = 60_000 });
        Assert.True(cuts > 4);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(whole)), await Sha256Async(applicant, filing.Id));

        // A refusal stands beside the material, in the service's words.
        var liar = Path.Combine(Path.GetDirectoryName(file)!, "liar.png");
        File.Move(file, liar);
        await card.Locator("input[type=file]").SetInputFilesAsync(liar);
        await card.Locator("#upload-articles").ClickAsync();
        await Assertions.Expect(card.GetByRole(AriaRole.Alert)).ToContainTextAsync("\"liar.png\" says PNG", new() { Timeout = 60_000 });
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        // The browser complains of every request that was cut or refused; that is what this story is about.
        person.TakesComplaints();
    }

    private static async Task<string> Sha256Async(ApiClient applicant, string id) =>
        (string)(await (await applicant.GetCaseAsync(id)).ReadJsonAsync())["materials"]!.AsArray().First(material => (string)material!["code"]! == "articles")!["file"]!["sha256"]!;

    // The service may hear of a cut a moment after the client.
    private static Task<long> OffsetAsync(ApiClient applicant, string location, long before) => Eventually.GetAsync(async () =>
    {
        using var request = Request(HttpMethod.Head, location, null);
        using var answer = await applicant.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        var offset = long.Parse(Assert.Single(answer.Headers.GetValues("Upload-Offset")), CultureInfo.InvariantCulture);
        Assert.True(offset > before);
        return offset;
    });

    private static async Task<HttpResponseMessage> PatchAsync(ApiClient applicant, string location, long offset, HttpContent piece)
    {
        piece.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var request = Request(HttpMethod.Patch, location, piece, ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)));
        return await applicant.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static byte[] Volume(int length)
    {
        var picture = new byte[length];
        new Random(11).NextBytes(picture);
        return TestFiles.PdfOf([.. "<< /Type /XObject /Subtype /Image /Filter /DCTDecode >>\nstream\n"u8, .. picture, .. "\nendstream"u8]);
    }

    private sealed class CutContent(ReadOnlyMemory<byte> whole, int bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(whole[..bytes]);
            await stream.FlushAsync();
            throw new IOException("cut");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = whole.Length;
            return true;
        }
    }
}
