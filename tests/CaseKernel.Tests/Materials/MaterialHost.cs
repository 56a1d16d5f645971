using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary>The sample service with a folder for papers of its own and a matter that asks for large ones.</summary>
public sealed class MaterialHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sample-volumes-").FullName;

    private MaterialHost()
    {
    }

    public SampleHost Sample { get; private set; } = null!;

    public ManualTime Time => Sample.Time;

    public static async Task<MaterialHost> StartAsync(Engine engine = Engine.Postgres, params (string Key, string Value)[] configuration)
    {
        Engines.SkipUnlessAvailable(engine);
        var host = new MaterialHost();
        host.Sample = await SampleHost.StartAsync(new SampleSettings
        {
            Engine = engine,
            Matters = [new VolumeMatter()],
            Configuration = new Dictionary<string, string>(configuration.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))) { ["Materials:Path"] = host.folder },
        });
        return host;
    }

    /// <summary>Names of the files below the folder, of which the store's part is named by its content.</summary>
    public string[] Files(string within = "") => Directory.Exists(Path.Combine(folder, within))
        ? [.. Directory.GetFiles(Path.Combine(folder, within), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Length of the one upload that has begun, as it lies on disk.</summary>
    public long Uploaded() => new FileInfo(Path.Combine(folder, Assert.Single(Files("uploads")))).Length;

    public async Task<SampleStory> BeginsAsync()
    {
        var story = await Sample.Story().BeginsAsync("sample.volume");
        return await story.FillsInAsync(LicenceForm.Complete);
    }

    public async Task<HttpResponseMessage> AttachAsync(SampleStory story, string code, byte[] content, string name = "paper.pdf", SampleService? replica = null)
    {
        ArgumentNullException.ThrowIfNull(story);
        using var client = (replica ?? Sample.Service).As(SampleCallers.Applicant);
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var body = new MultipartFormDataContent { { file, "file", name } };
        return await client.PutAsync(new Uri($"/api/sample/cases/{story.Id}/materials/{code}", UriKind.Relative), body);
    }

    public static async Task<JsonNode?> FileAsync(SampleStory story, string code, Caller? caller = null)
    {
        ArgumentNullException.ThrowIfNull(story);
        var seen = await story.ReadAsync(caller ?? SampleCallers.Applicant);
        return seen["materials"]!.AsArray().First(material => (string)material!["code"]! == code)!["file"];
    }

    public TusUpload Upload(SampleStory story, string code = "volume") => new(story, code, Sample.Service);

    public async ValueTask DisposeAsync()
    {
        await Sample.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>One upload by the tus protocol, request by request.</summary>
public sealed class TusUpload(SampleStory story, string code, SampleService service)
{
    // What the server has in its hands and not written yet.
    private const int Buffered = 512 * 1024;

    public SampleService Service { get; set; } = service;

    public string Location { get; private set; } = "";

    private string Root => $"/api/sample/cases/{story.Id}/materials/{code}/uploads";

    public async Task<TusUpload> BeginsAsync(long length, string name = "volume.pdf")
    {
        using var answer = await CreateAsync(length, name);
        Assert.Equal(201, (int)answer.StatusCode);
        Location = answer.Headers.Location!.OriginalString;
        Assert.StartsWith(Root, Location, StringComparison.Ordinal);
        return this;
    }

    public Task<HttpResponseMessage> CreateAsync(long length, string name = "volume.pdf", Caller? caller = null) => SendAsync(HttpMethod.Post, Root, null, caller,
        ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));

    public async Task<long> OffsetAsync()
    {
        using var answer = await HeadAsync();
        Assert.Equal(200, (int)answer.StatusCode);
        return long.Parse(Assert.Single(answer.Headers.GetValues("Upload-Offset")), CultureInfo.InvariantCulture);
    }

    public Task<HttpResponseMessage> HeadAsync(Caller? caller = null) => SendAsync(HttpMethod.Head, Location, null, caller);

    public Task<HttpResponseMessage> EndAsync(Caller? caller = null) => SendAsync(HttpMethod.Delete, Location, null, caller);

    public Task<HttpResponseMessage> PatchAsync(long offset, byte[] piece, params (string Name, string Value)[] headers) => PatchAsync(offset, new ByteArrayContent(piece), null, headers);

    public Task<HttpResponseMessage> PatchAsync(long offset, HttpContent piece, Caller? caller = null, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(piece);
        piece.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return SendAsync(HttpMethod.Patch, Location, piece, caller, [("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), .. headers]);
    }

    /// <summary>Sends what is missing until the connection is cut after some bytes, when <paramref name="onDisk"/> says that they have arrived: what is still under way at a cut may be lost.</summary>
    public async Task SendsUntilCutAsync(byte[] whole, int bytes, Func<long> onDisk)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var offset = (int)await OffsetAsync();
        using var piece = new CutContent(whole.AsMemory(offset), bytes, () => Eventually.Assert(() => Assert.True(onDisk() > offset + bytes - Buffered), TimeSpan.FromSeconds(60)));
        await Assert.ThrowsAnyAsync<Exception>(() => PatchAsync(offset, piece));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, Caller? caller = null, params (string Name, string Value)[] headers)
    {
        using var client = Service.As(caller ?? SampleCallers.Applicant).In("en");
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await client.SendAsync(request);
    }

    /// <summary>Announces everything and sends a part of it; then the line is dead.</summary>
    private sealed class CutContent(ReadOnlyMemory<byte> whole, int bytes, Func<Task> arrived) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(whole[..bytes]);
            await stream.FlushAsync();
            await arrived();
            throw new IOException("cut");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = whole.Length;
            return true;
        }
    }
}
