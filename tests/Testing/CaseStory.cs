using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Testing;

/// <summary>One case told step by step over HTTP. Every step asserts that it was answered as it should be.</summary>
/// <param name="root">Of the service's routes.</param>
/// <param name="handler">Who acts for the office unless somebody else is named.</param>
public abstract class CaseStory<TStory>(Func<Caller, HttpClient> signed, Func<HttpClient> anybody, string root, string matter, Caller handler)
    where TStory : CaseStory<TStory>
{
    private Caller filer = TestCallers.Applicant;

    public string Id { get; private set; } = "";

    public int Version { get; private set; }

    public JsonNode Case { get; private set; } = new JsonObject();

    public HttpClient As(Caller caller) => signed(caller);

    public async Task<JsonNode> GuideAsync()
    {
        using var client = anybody();
        return await (await client.GetAsync(new Uri($"{root}/public/guides/{matter}", UriKind.Relative))).ReadJsonAsync();
    }

    /// <summary>Changes the form as it stands and saves it.</summary>
    public async Task<TStory> WritesAsync(Action<JsonNode> change)
    {
        var form = Case["form"]!.DeepClone();
        change(form);
        return Saw(await (await SaveAsync(form)).ReadJsonAsync());
    }

    /// <summary>A case about something in the register, submitted.</summary>
    public async Task<TStory> FilesAboutAsync(string entry, Action<JsonNode> change)
    {
        await BeginsAsync(subject: entry);
        await WritesAsync(change);
        await AttachesEverythingAsync();
        await SubmitsAsync();
        return (TStory)this;
    }

    /// <param name="subject">Number of the register's entry that the case is about.</param>
    public async Task<TStory> BeginsAsync(Caller? applicant = null, string zone = "JA", string? subject = null)
    {
        filer = applicant ?? filer;
        using var client = As(filer);
        return Saw(await (await client.PostAsJsonAsync($"{root}/cases", new { matter, zone = subject is null ? zone : null, subject })).ReadJsonAsync(201));
    }

    /// <summary>A case that was not begun by who answers for it.</summary>
    public async Task<TStory> FindsAsync(string id, Caller applicant)
    {
        filer = applicant;
        return Saw(await (await GetAsync($"cases/{id}", applicant)).ReadJsonAsync());
    }

    public async Task<TStory> FillsInAsync(Action<JsonNode>? change = null)
    {
        var form = (await GuideAsync())["example"]!.DeepClone();
        change?.Invoke(form);
        return Saw(await (await SaveAsync(form)).ReadJsonAsync());
    }

    public async Task<HttpResponseMessage> SaveAsync(JsonNode form, int? version = null)
    {
        using var client = As(filer);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{root}/cases/{Id}/form") { Content = JsonContent.Create(form) };
        request.Headers.IfMatch.Add(Tag(version ?? Version));
        return await client.SendAsync(request);
    }

    public async Task<TStory> AttachesEverythingAsync()
    {
        foreach (var material in Case["materials"]!.AsArray().Where(material => (bool)material!["required"]!))
            await AttachAsync((string)material!["code"]!, "paper.pdf", TestFiles.Pdf("for a test")).ReadAsync();
        return (TStory)this;
    }

    public async Task<HttpResponseMessage> AttachAsync(string code, string fileName, byte[] content, Caller? caller = null)
    {
        using var client = As(caller ?? filer);
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var body = new MultipartFormDataContent { { file, "file", fileName } };
        return await client.PutAsync(new Uri($"{root}/cases/{Id}/materials/{code}", UriKind.Relative), body);
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
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{root}/cases/{Id}/{act}");
        request.Headers.IfMatch.Add(Tag(version ?? Version));
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    /// <summary>A whole draft that is ready to be submitted, submitted.</summary>
    public async Task<TStory> FilesAsync(Caller? applicant = null, Action<JsonNode>? change = null)
    {
        await BeginsAsync(applicant);
        await FillsInAsync(change);
        await AttachesEverythingAsync();
        await SubmitsAsync();
        return (TStory)this;
    }

    public async Task<TStory> ActsAsync(string act, object? body = null, Caller? officer = null) =>
        Saw(await (await ActAsync(act, body, officer)).ReadJsonAsync());

    public async Task<HttpResponseMessage> ActAsync(string act, object? body = null, Caller? officer = null, int? version = null)
    {
        using var client = As(officer ?? handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{root}/desk/cases/{Id}/{act}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(Tag(version ?? Version));
        return await client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, Caller caller)
    {
        using var client = As(caller);
        return await client.GetAsync(new Uri($"{root}/{path}", UriKind.Relative));
    }

    public async Task<TStory> LooksAsync(Caller caller) =>
        Saw(await (await GetAsync(caller.Is(Roles.Officer) ? $"desk/cases/{Id}" : $"cases/{Id}", caller)).ReadJsonAsync());

    public string[] OpenActs => [.. Case["openActs"]!.AsArray().Select(act => (string)act!)];

    public string State => (string)Case["state"]!;

    private TStory Saw(JsonNode seen)
    {
        (Case, Id, Version) = (seen, (string)seen["id"]!, (int)seen["version"]!);
        return (TStory)this;
    }

    private static EntityTagHeaderValue Tag(int version) => new($"\"{version.ToString(CultureInfo.InvariantCulture)}\"");
}

public static class StoryExtensions
{
    public static async Task ReadAsync(this Task<HttpResponseMessage> answer) => await (await answer).ReadJsonAsync();
}
