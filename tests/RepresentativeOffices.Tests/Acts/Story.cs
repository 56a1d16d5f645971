using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>One case told step by step over HTTP. Every step asserts that it was answered as it should be.</summary>
public sealed class Story(ServiceHost<Program> host, string matter = "ro.establish")
{
    public const string Root = "/api/representative-offices";

    private Caller filer = TestCallers.Applicant;

    public string Id { get; private set; } = "";

    public int Version { get; private set; }

    public JsonNode Case { get; private set; } = new JsonObject();

    public HttpClient As(Caller caller) => host.As(caller);

    public async Task<JsonNode> GuideAsync()
    {
        using var client = host.Client();
        return await (await client.GetAsync(new Uri($"{Root}/public/guides/{matter}", UriKind.Relative))).ReadJsonAsync();
    }

    /// <summary>Changes the form as it stands and saves it.</summary>
    public async Task<Story> WritesAsync(Action<JsonNode> change)
    {
        var form = Case["form"]!.DeepClone();
        change(form);
        return Saw(await (await SaveAsync(form)).ReadJsonAsync());
    }

    /// <summary>A filing about a registered office, submitted.</summary>
    public async Task<Story> FilesAboutAsync(string office, Action<JsonNode> change)
    {
        await BeginsAsync(subject: office);
        await WritesAsync(change);
        await AttachesEverythingAsync();
        await SubmitsAsync();
        return this;
    }

    /// <param name="subject">Registration number of the office that a later matter is about.</param>
    public async Task<Story> BeginsAsync(Caller? applicant = null, string zone = "JA", string? subject = null)
    {
        filer = applicant ?? filer;
        using var client = As(filer);
        return Saw(await (await client.PostAsJsonAsync($"{Root}/cases", new { matter, zone = subject is null ? zone : null, subject })).ReadJsonAsync(201));
    }

    public async Task<Story> FillsInAsync(Action<JsonNode>? change = null)
    {
        var form = (await GuideAsync())["example"]!.DeepClone();
        change?.Invoke(form);
        return Saw(await (await SaveAsync(form)).ReadJsonAsync());
    }

    /// <summary>An enterprise that no other story knows: when its office is taken back, none of theirs is barred.</summary>
    public static void OfItsOwnEnterprise(JsonNode form)
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        form["foreignEnterprise"]!["nameOriginal"] = $"Rhein Precision Instruments {mark} GmbH";
        form["foreignEnterprise"]!["nameZh"] = $"莱茵精密仪器{mark}有限公司";
        form["office"]!["nameZh"] = $"德国莱茵精密仪器{mark}有限公司上海代表处";
    }

    public async Task<HttpResponseMessage> SaveAsync(JsonNode form, int? version = null)
    {
        using var client = As(filer);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Root}/cases/{Id}/form") { Content = JsonContent.Create(form) };
        request.Headers.IfMatch.Add(Tag(version ?? Version));
        return await client.SendAsync(request);
    }

    public async Task<Story> AttachesEverythingAsync()
    {
        foreach (var material in Case["materials"]!.AsArray().Where(material => (bool)material!["required"]!))
            await AttachAsync((string)material!["code"]!, "paper.pdf", TestFiles.Pdf("for a test")).ReadAsync();
        return this;
    }

    public async Task<HttpResponseMessage> AttachAsync(string code, string fileName, byte[] content, Caller? caller = null)
    {
        using var client = As(caller ?? filer);
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var body = new MultipartFormDataContent { { file, "file", fileName } };
        return await client.PutAsync(new Uri($"{Root}/cases/{Id}/materials/{code}", UriKind.Relative), body);
    }

    public async Task<JsonNode> SubmitsAsync(string act = "submission")
    {
        var receipt = await (await SubmitAsync(act)).ReadJsonAsync();
        await LooksAsync(filer);
        return receipt;
    }

    public async Task<HttpResponseMessage> SubmitAsync(string act = "submission", int? version = null, string? key = null, Caller? caller = null)
    {
        using var client = As(caller ?? filer);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/cases/{Id}/{act}");
        request.Headers.IfMatch.Add(Tag(version ?? Version));
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    /// <summary>A whole draft that is ready to be submitted, submitted.</summary>
    public async Task<Story> FilesAsync(Caller? applicant = null, Action<JsonNode>? change = null)
    {
        await BeginsAsync(applicant);
        await FillsInAsync(change);
        await AttachesEverythingAsync();
        await SubmitsAsync();
        return this;
    }

    public async Task<Story> ActsAsync(string act, object? body = null, Caller? officer = null) =>
        Saw(await (await ActAsync(act, body, officer)).ReadJsonAsync());

    public async Task<HttpResponseMessage> ActAsync(string act, object? body = null, Caller? officer = null, int? version = null)
    {
        using var client = As(officer ?? TestCallers.OfficerJA);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/desk/cases/{Id}/{act}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(Tag(version ?? Version));
        return await client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, Caller caller)
    {
        using var client = As(caller);
        return await client.GetAsync(new Uri($"{Root}/{path}", UriKind.Relative));
    }

    public async Task<Story> LooksAsync(Caller caller) =>
        Saw(await (await GetAsync(caller.Is(Roles.Officer) ? $"desk/cases/{Id}" : $"cases/{Id}", caller)).ReadJsonAsync());

    public string[] OpenActs => [.. Case["openActs"]!.AsArray().Select(act => (string)act!)];

    public string State => (string)Case["state"]!;

    private Story Saw(JsonNode seen)
    {
        (Case, Id, Version) = (seen, (string)seen["id"]!, (int)seen["version"]!);
        return this;
    }

    private static EntityTagHeaderValue Tag(int version) => new($"\"{version.ToString(CultureInfo.InvariantCulture)}\"");
}

internal static class StoryExtensions
{
    public static async Task ReadAsync(this Task<HttpResponseMessage> answer) => await (await answer).ReadJsonAsync();
}
