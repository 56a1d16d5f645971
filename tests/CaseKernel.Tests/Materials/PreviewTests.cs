using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Dapper;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary>Pictures of pages for the office: for whom, of what, and with whose name in them.</summary>
public sealed class PreviewTests
{
    private static bool HasTools => File.Exists("/usr/bin/pdftoppm") && File.Exists("/usr/bin/convert") && File.Exists("/usr/bin/prlimit");

    [Fact]
    public async Task The_office_looks_at_pages_and_pictures()
    {
        Assert.SkipUnless(HasTools, "poppler-utils and imagemagick are not installed");
        await using var host = await MaterialHost.StartAsync();
        var story = await FiledAsync(host, TestFiles.Pdf("Articles"));
        var pages = await PagesAsync(story, "volume");
        Assert.Equal((1, null, false), ((int?)pages["pages"], (string?)pages["reason"], (bool)pages["watermarked"]!));

        using var answer = await PreviewAsync(story, "volume");
        Assert.Equal((200, "image/png"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal((990, 1400), Dimensions(await answer.Content.ReadAsByteArrayAsync()));
        using var small = await PreviewAsync(story, "volume", "?size=small");
        Assert.Equal(180, Dimensions(await small.Content.ReadAsByteArrayAsync()).Height);
        await ProblemAssert.IsAsync(await PreviewAsync(story, "volume", "?page=2"), 404, "preview-page-unknown");
        await ProblemAssert.IsAsync(await PreviewAsync(story, "volume", "?page=-1"), 404, "preview-page-unknown");
        await ProblemAssert.IsAsync(await PreviewAsync(story, "bundle"), 404, "material-unknown");
    }

    [Fact]
    public async Task A_picture_keeps_its_shape()
    {
        Assert.SkipUnless(HasTools, "poppler-utils and imagemagick are not installed");
        await using var host = await MaterialHost.StartAsync();
        var story = await FiledAsync(host, TestFiles.Png(2800, 1400), "plan.png");
        using var answer = await PreviewAsync(story, "volume");
        Assert.Equal((1400, 700), Dimensions(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task An_identity_document_is_seen_with_who_looks_burnt_in_and_the_look_is_recorded_first()
    {
        Assert.SkipUnless(HasTools, "poppler-utils and imagemagick are not installed");
        await using var host = await MaterialHost.StartAsync();
        var story = await FiledAsync(host, TestFiles.Pdf("Passport"));
        Assert.True((bool)(await PagesAsync(story, "passport"))["watermarked"]!);

        using var plain = await PreviewAsync(story, "volume");
        using var first = await PreviewAsync(story, "passport");
        Assert.Equal(200, (int)first.StatusCode);
        var marked = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal((990, 1400), Dimensions(marked));
        // The page itself is blank but for a word; what colours it is the mark, all over it.
        var (red, white, black) = await PointsAsync(marked);
        var page = await PointsAsync(await plain.Content.ReadAsByteArrayAsync());
        Assert.True(red > 20_000 && page.Red < 1000, $"{red} red points, {page.Red} before");
        // What it shows is still there to be read.
        Assert.True(white > 990 * 1400 * 3 / 4 && black > 100, $"{white} white and {black} black points");
        Assert.Equal(["/materials/passport"], await ReadingsAsync(host));

        // Turning pages is the same look; another officer's is another.
        using var again = await PreviewAsync(story, "passport");
        Assert.Single(await ReadingsAsync(host));
        using var colleague = await story.GetAsync($"desk/cases/{story.Id}/materials/passport/preview", SampleCallers.Officer2);
        Assert.NotEqual(marked, await colleague.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, (await ReadingsAsync(host)).Count);
    }

    [Fact]
    public async Task The_mark_names_the_office_in_words_the_officer_the_case_and_the_minute()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await FiledAsync(host, TestFiles.Pdf("Passport"));
        await using var work = await host.Sample.Database.ReadAsync(default);
        var @case = (await work.FindAsync<Cases.CaseRecord>("Cases.Get", new { Id = Guid.Parse(story.Id) }, default))!;

        var lines = host.Sample.Service.Services.GetRequiredService<Platform.CaseKernel.Materials.Previews.Previews>().Watermark(@case, "JA-SAMPLE-OFFICE", SampleCallers.Officer);

        Assert.EndsWith($" {SampleCallers.Officer.DisplayName}", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("JA-SAMPLE", lines[0], StringComparison.Ordinal);
        Assert.Contains(@case.Number!, lines[1], StringComparison.Ordinal);
        Assert.StartsWith("2026-03-10 10:", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_of_an_identity_document_needs_a_reveal()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await FiledAsync(host, TestFiles.Pdf("Passport"));
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/materials/passport", SampleCallers.Officer), 403, "material-needs-reveal");
        Assert.Equal(200, (int)(await story.GetAsync($"desk/cases/{story.Id}/materials/volume", SampleCallers.Officer)).StatusCode);
        Assert.Equal(200, (int)(await story.GetAsync($"cases/{story.Id}/materials/passport", SampleCallers.Applicant)).StatusCode);
        Assert.Empty(await ReadingsAsync(host));

        await story.ActsAsync("claim");
        var purpose = new { pointers = new[] { "/materials/passport" }, purpose = "verify-identity" };
        await (await story.SendAsync(HttpMethod.Post, $"desk/cases/{story.Id}/reveals", SampleCallers.Officer, purpose, key: "look")).ReadJsonAsync();
        using var original = await story.GetAsync($"desk/cases/{story.Id}/materials/passport", SampleCallers.Officer);
        Assert.Equal(TestFiles.Pdf("Passport"), await original.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"{(string?)story.Case["number"]}-passport.pdf", original.Content.Headers.ContentDisposition.FileName);
        Assert.Contains("sandbox", Assert.Single(original.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["/materials/passport", "/materials/passport"], await ReadingsAsync(host));
        // It is the officer's who stated the purpose, and for a short time.
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/materials/passport", SampleCallers.Officer2), 403, "material-needs-reveal");
        host.Time.Advance(TimeSpan.FromMinutes(16));
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/materials/passport", SampleCallers.Officer), 403, "material-needs-reveal");
    }

    [Fact]
    public async Task Strangers_and_other_zones_see_nothing()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await FiledAsync(host, TestFiles.Pdf("Articles"));
        var elsewhere = SampleCallers.Officer with { Jurisdictions = [new Jurisdiction("CN", "sample.*", "CN-SAMPLE")] };
        foreach (var rest in new[] { "", "/preview", "/pages" })
        {
            Assert.Equal(404, (int)(await story.GetAsync($"desk/cases/{story.Id}/materials/volume{rest}", elsewhere)).StatusCode);
            Assert.Equal(403, (int)(await story.GetAsync($"desk/cases/{story.Id}/materials/volume{rest}", SampleCallers.Applicant)).StatusCode);
            Assert.Equal(404, (int)(await story.GetAsync($"desk/opinions/{Guid.NewGuid()}/materials/volume{rest}", SampleCallers.Officer)).StatusCode);
        }
        Assert.Equal(404, (int)(await story.GetAsync($"cases/{story.Id}/materials/volume", TestCallers.Applicant2)).StatusCode);
        // A draft is nobody's business but its owner's.
        var draft = await host.BeginsAsync();
        await host.AttachAsync(draft, "volume", TestFiles.Pdf("draft"));
        Assert.Equal(404, (int)(await draft.GetAsync($"desk/cases/{draft.Id}/materials/volume/preview", SampleCallers.Officer)).StatusCode);
    }

    [Fact]
    public async Task A_hostile_document_costs_seconds_and_a_refusal()
    {
        Assert.SkipUnless(HasTools, "poppler-utils and imagemagick are not installed");
        await using var host = await MaterialHost.StartAsync();
        // Passes the inspection, and is no document: the catalogue leads in a circle.
        var words = System.Text.Encoding.Latin1.GetString(TestFiles.Pdf("x")).Replace("/Kids [3 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal);
        var story = await FiledAsync(host, System.Text.Encoding.Latin1.GetBytes(words));
        var started = Stopwatch.GetTimestamp();
        using var answer = await PreviewAsync(story, "volume");
        Assert.True((int)answer.StatusCode is 422 or 404);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
    }

    private static async Task<SampleStory> FiledAsync(MaterialHost host, byte[] volume, string name = "volume.pdf")
    {
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", volume, name)).ReadJsonAsync();
        await (await host.AttachAsync(story, "passport", TestFiles.Pdf("Passport"))).ReadJsonAsync();
        return await story.SubmitsAsync();
    }

    private static Task<HttpResponseMessage> PreviewAsync(SampleStory story, string code, string query = "") =>
        story.GetAsync($"desk/cases/{story.Id}/materials/{code}/preview{query}", SampleCallers.Officer);

    private static async Task<JsonNode> PagesAsync(SampleStory story, string code) =>
        await (await story.GetAsync($"desk/cases/{story.Id}/materials/{code}/pages", SampleCallers.Officer)).ReadJsonAsync();

    private static (int Width, int Height) Dimensions(byte[] png)
    {
        Assert.True(png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]));
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static async Task<(int Red, int White, int Black)> PointsAsync(byte[] png)
    {
        using var convert = Process.Start(new ProcessStartInfo("/usr/bin/convert", ["png:-", "-depth", "8", "rgb:-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var reading = Task.Run(() =>
        {
            var pixels = new MemoryStream();
            convert.StandardOutput.BaseStream.CopyTo(pixels);
            return pixels.ToArray();
        });
        await convert.StandardInput.BaseStream.WriteAsync(png);
        convert.StandardInput.Close();
        var points = (await reading).Chunk(3).ToList();
        return (points.Count(point => point[0] > point[1] + 20), points.Count(point => point.All(value => value > 240)), points.Count(point => point.All(value => value < 60)));
    }

    private static async Task<IReadOnlyList<string>> ReadingsAsync(MaterialHost host)
    {
        await using var connection = await host.Sample.Database.OpenAsync(default);
        return [.. (await connection.QueryAsync<string>("select places from readings order by at")).Select(places => (string)JsonNode.Parse(places)!.AsArray().Single()!)];
    }
}
