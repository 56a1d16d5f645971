using System.Globalization;
using System.Security.Cryptography;
using Platform.CaseKernel.Materials.Uploads;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary>Uploads that survive cut connections, restarts, other replicas and impatience.</summary>
public sealed class UploadTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory, EachEngine]
    public async Task Two_hundred_megabytes_cut_several_times_arrive_as_they_were(Engine engine)
    {
        await using var host = await MaterialHost.StartAsync(engine);
        var whole = Volume(200 * Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        Assert.Equal(0, await upload.OffsetAsync());

        long before = 0;
        foreach (var piece in new[] { 50, 3, 70 })
        {
            await upload.SendsUntilCutAsync(whole, piece * Mebibyte, host.Uploaded);
            // The server may hear of the cut a moment after the client.
            await Eventually.AsyncAssert(async () => Assert.True(await upload.OffsetAsync() > before + (piece - 1) * Mebibyte));
            before = await upload.OffsetAsync();
        }
        // Another replica of the service takes the rest.
        upload.Service = await host.Sample.AddReplicaAsync();
        using var last = await SendRestAsync(upload, whole);
        Assert.Equal((204, Text(whole.Length)), ((int)last.StatusCode, Assert.Single(last.Headers.GetValues("Upload-Offset"))));

        var file = await MaterialHost.FileAsync(story, "volume");
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(whole)), whole.Length, "volume.pdf", "application/pdf"),
            ((string)file!["sha256"]!, (int)file["size"]!, (string)file["fileName"]!, (string)file["mediaType"]!));
        using var download = await story.GetAsync($"cases/{story.Id}/materials/volume", SampleCallers.Applicant);
        Assert.Equal((string)file["sha256"]!, Convert.ToHexStringLower(await SHA256.HashDataAsync(await download.Content.ReadAsStreamAsync())));
        Assert.Empty(host.Files("uploads"));
        Assert.Equal(whole.Length, await upload.OffsetAsync());
    }

    [Fact]
    public async Task An_upload_survives_a_restart()
    {
        await using var host = await MaterialHost.StartAsync();
        var whole = Volume(20 * Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        Assert.Equal(204, (int)(await upload.PatchAsync(0, whole[..(9 * Mebibyte)])).StatusCode);
        await host.Sample.RestartAsync(() => { });
        upload.Service = host.Sample.Service;
        Assert.Equal(9 * Mebibyte, await upload.OffsetAsync());
        Assert.Equal(204, (int)(await SendRestAsync(upload, whole)).StatusCode);
    }

    [Fact]
    public async Task What_a_crash_has_not_left_on_disk_is_asked_for_again()
    {
        await using var host = await MaterialHost.StartAsync();
        var whole = Volume(2 * Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        await upload.PatchAsync(0, whole[..Mebibyte]);
        await using (var work = await host.Sample.Database.ReadAsync(default))
            Assert.Single(await work.QueryAsync<Guid>("Uploads.Expired", new { Now = DateTimeOffset.MaxValue, Most = 10 }, default));
        var bytes = Assert.Single(host.Files("uploads"));
        var store = host.Sample.Service.Services.GetRequiredService<CaseKernel.Materials.MaterialStore>();
        await using (var file = store.OpenUpload(Guid.Parse(Path.GetFileName(bytes))))
            file.SetLength(1000);
        Assert.Equal(1000, await upload.OffsetAsync());
        await ProblemAssert.IsAsync(await upload.PatchAsync(Mebibyte, whole[Mebibyte..]), 409, "upload-offset-wrong");
        Assert.Equal(204, (int)(await upload.PatchAsync(1000, whole[1000..])).StatusCode);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(whole)), (string)(await MaterialHost.FileAsync(story, "volume"))!["sha256"]!);
    }

    [Fact]
    public async Task The_last_piece_is_answered_with_the_refusal_and_so_is_every_repeat()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await host.BeginsAsync();
        byte[] bomb = TestFiles.Zip(("zeros", new byte[64 * Mebibyte]));
        var upload = await host.Upload(story).BeginsAsync(bomb.Length, "volume.pdf");
        await ProblemAssert.IsAsync(await upload.PatchAsync(0, bomb), 422, "material-bomb", "/materials/volume");
        await ProblemAssert.IsAsync(await upload.PatchAsync(await upload.OffsetAsync(), bomb), 422, "material-bomb", "/materials/volume");
        Assert.Null(await MaterialHost.FileAsync(story, "volume"));
        Assert.Empty(host.Files());
    }

    [Fact]
    public async Task Two_connections_do_not_write_into_each_other()
    {
        await using var host = await MaterialHost.StartAsync();
        var whole = Volume(4 * Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        using var slow = new HeldContent(whole);
        var first = upload.PatchAsync(0, slow);
        await slow.Started;
        await Eventually.Assert(() => Assert.Single(host.Files("uploads")));
        await ProblemAssert.IsAsync(await upload.PatchAsync(0, whole), 423, "upload-busy");
        Assert.Equal(423, (int)(await upload.EndAsync()).StatusCode);
        slow.GoOn();
        Assert.Equal(204, (int)(await first).StatusCode);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(whole)), (string)(await MaterialHost.FileAsync(story, "volume"))!["sha256"]!);
    }

    [Fact]
    public async Task Who_wrote_and_died_without_a_word_does_not_hold_the_upload_for_ever()
    {
        await using var host = await MaterialHost.StartAsync();
        var whole = Volume(Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        await using (var work = await host.Sample.Database.ReadAsync(default))
        {
            var id = Guid.Parse(upload.Location.Split('/')[^1]);
            Assert.Equal(1, await work.ExecuteAsync("Uploads.Hold", new { Id = id, Holder = Guid.NewGuid(), Received = 0L, Now = host.Time.GetUtcNow(), Until = host.Time.GetUtcNow() + TimeSpan.FromMinutes(2) }, default));
        }
        Assert.Equal(423, (int)(await upload.PatchAsync(0, whole)).StatusCode);
        host.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(204, (int)(await upload.PatchAsync(0, whole)).StatusCode);
    }

    [Fact]
    public async Task Only_the_owner_sees_an_upload()
    {
        await using var host = await MaterialHost.StartAsync();
        var whole = Volume(Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        var stranger = TestCallers.Applicant2;
        Assert.Equal(404, (int)(await upload.HeadAsync(stranger)).StatusCode);
        Assert.Equal(404, (int)(await upload.EndAsync(stranger)).StatusCode);
        Assert.Equal(404, (int)(await upload.PatchAsync(0, new ByteArrayContent(whole), stranger)).StatusCode);
        Assert.Equal(404, (int)(await upload.CreateAsync(10, caller: stranger)).StatusCode);
        Assert.Equal(403, (int)(await upload.HeadAsync(SampleCallers.Officer)).StatusCode);
        // Another case of the same owner does not lead to it either.
        var other = await host.BeginsAsync();
        Assert.Equal(404, (int)(await upload.SendAsync(HttpMethod.Head, upload.Location.Replace(story.Id, other.Id, StringComparison.Ordinal), null)).StatusCode);
        Assert.Equal(404, (int)(await upload.SendAsync(HttpMethod.Head, upload.Location.Replace("volume", "passport", StringComparison.Ordinal), null)).StatusCode);
        Assert.Equal(0, await upload.OffsetAsync());
    }

    [Fact]
    public async Task An_upload_that_is_ended_is_gone()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(2 * Mebibyte);
        await upload.PatchAsync(0, new byte[Mebibyte]);
        Assert.NotEmpty(host.Files("uploads"));
        Assert.Equal(204, (int)(await upload.EndAsync()).StatusCode);
        Assert.Equal(404, (int)(await upload.HeadAsync()).StatusCode);
        Assert.Empty(host.Files("uploads"));
    }

    [Theory, EachEngine]
    public async Task An_upload_that_nobody_continues_expires(Engine engine)
    {
        await using var host = await MaterialHost.StartAsync(engine);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(2 * Mebibyte);
        host.Time.Advance(UploadRecord.Kept - TimeSpan.FromHours(1));
        await upload.PatchAsync(0, new byte[Mebibyte]);
        host.Time.Advance(UploadRecord.Kept - TimeSpan.FromHours(1));
        var sweep = host.Sample.Service.Services.GetRequiredService<UploadSweep>();
        await sweep.RunAsync(default);
        Assert.Equal(Mebibyte, await upload.OffsetAsync());
        host.Time.Advance(TimeSpan.FromHours(2));
        // 410 until the service's own sweep has come by.
        Assert.Contains((int)(await upload.PatchAsync(Mebibyte, new byte[Mebibyte])).StatusCode, new[] { 410, 404 });
        await sweep.RunAsync(default);
        Assert.Equal(404, (int)(await upload.HeadAsync()).StatusCode);
        Assert.Empty(host.Files("uploads"));
    }

    [Fact]
    public async Task The_protocol_is_spoken_as_it_is_written()
    {
        await using var host = await MaterialHost.StartAsync();
        var whole = Volume(Mebibyte);
        var story = await host.BeginsAsync();
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        var root = upload.Location[..upload.Location.LastIndexOf('/')];

        using var options = await upload.SendAsync(HttpMethod.Options, root, null);
        Assert.Equal(("1.0.0", "creation,termination,expiration,checksum", Text(256L * Mebibyte)),
            (Header(options, "Tus-Version"), Header(options, "Tus-Extension"), Header(options, "Tus-Max-Size")));
        using var head = await upload.HeadAsync();
        Assert.Equal(("0", Text(whole.Length), "1.0.0", true), (Header(head, "Upload-Offset"), Header(head, "Upload-Length"), Header(head, "Tus-Resumable"), head.Headers.CacheControl!.NoStore));
        Assert.Equal(host.Time.GetUtcNow() + UploadRecord.Kept, DateTimeOffset.Parse(Header(head, "Upload-Expires"), CultureInfo.InvariantCulture));

        using var old = await upload.SendAsync(HttpMethod.Head, upload.Location, null, null, ("Tus-Resumable", "0.2.2"));
        Assert.Equal((412, "1.0.0"), ((int)old.StatusCode, Header(old, "Tus-Version")));
        await ProblemAssert.IsAsync(await upload.PatchAsync(5, whole), 409, "upload-offset-wrong");
        await ProblemAssert.IsAsync(await upload.PatchAsync(0, new byte[whole.Length + 1]), 413, "upload-beyond-length");
        await ProblemAssert.IsAsync(await upload.SendAsync(HttpMethod.Patch, upload.Location, new StringContent("x"), null, ("Upload-Offset", "0")), 415, "media-type-not-supported");
        await ProblemAssert.IsAsync(await upload.SendAsync(HttpMethod.Post, root, null, null, ("Upload-Metadata", "filename YQ==")), 400, "upload-length-missing");
        await ProblemAssert.IsAsync(await upload.SendAsync(HttpMethod.Post, root, null, null, ("Upload-Length", "5")), 400, "upload-name-missing");
        await ProblemAssert.IsAsync(await upload.CreateAsync(256L * Mebibyte + 1), 413, "material-too-large", "/materials/volume");
        await ProblemAssert.IsAsync(await upload.CreateAsync(0), 422, "material-empty", "/materials/volume");
        Assert.Equal(0, await upload.OffsetAsync());

        await ProblemAssert.IsAsync(await upload.PatchAsync(0, whole[..1000], ("Upload-Checksum", $"sha1 {Convert.ToBase64String(new byte[20])}")), 460, "upload-checksum-mismatch");
        await ProblemAssert.IsAsync(await upload.PatchAsync(0, whole[..1000], ("Upload-Checksum", "crc32 AAAA")), 400, "upload-checksum-unknown");
        Assert.Equal(0, await upload.OffsetAsync());
        Assert.Equal(204, (int)(await upload.PatchAsync(0, whole[..1000], ("Upload-Checksum", $"sha256 {Convert.ToBase64String(SHA256.HashData(whole[..1000]))}"))).StatusCode);
        Assert.Equal(1000, await upload.OffsetAsync());
    }

    [Fact]
    public async Task One_request_keeps_its_small_limit_and_tells_of_the_other_way()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await host.BeginsAsync();
        var problem = await ProblemAssert.IsAsync(await host.AttachAsync(story, "volume", Volume(21 * Mebibyte)), 413, "material-too-large-at-once", "/materials/volume");
        Assert.Contains($"/api/sample/cases/{story.Id}/materials/volume/uploads", (string)problem["title"]!, StringComparison.Ordinal);
        await ProblemAssert.IsAsync(await host.AttachAsync(story, "volume", new byte[30 * Mebibyte]), 413, "material-too-large-at-once", "/materials/volume");
        await ProblemAssert.IsAsync(await host.AttachAsync(story, "passport", Volume(21 * Mebibyte)), 413, "material-too-large", "/materials/passport");
    }

    [Fact]
    public async Task Nobody_begins_uploads_without_end()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await host.BeginsAsync();
        for (var i = 0; i < 10; i++)
            await host.Upload(story).BeginsAsync(Mebibyte);
        await ProblemAssert.IsAsync(await host.Upload(story).CreateAsync(Mebibyte), 429, "upload-too-many");
    }

    private static async Task<HttpResponseMessage> SendRestAsync(TusUpload upload, byte[] whole)
    {
        var offset = (int)await upload.OffsetAsync();
        using var rest = new ByteArrayContent(whole, offset, whole.Length - offset);
        return await upload.PatchAsync(offset, rest);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    /// <summary>A bound volume: one picture that cannot be packed any further.</summary>
    private static byte[] Volume(int length)
    {
        var picture = new byte[length];
        new Random(7).NextBytes(picture);
        return TestFiles.PdfOf([.. "<< /Type /XObject /Subtype /Image /Filter /DCTDecode >>\nstream\n"u8, .. picture, .. "\nendstream"u8]);
    }

    /// <summary>Sends half, and the rest when told.</summary>
    private sealed class HeldContent(byte[] whole) : HttpContent
    {
        private readonly TaskCompletionSource started = new(), goOn = new();

        public Task Started => started.Task;

        public void GoOn() => goOn.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(whole.AsMemory(0, whole.Length / 2));
            await stream.FlushAsync();
            started.SetResult();
            await goOn.Task;
            await stream.WriteAsync(whole.AsMemory(whole.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = whole.Length;
            return true;
        }
    }
}
