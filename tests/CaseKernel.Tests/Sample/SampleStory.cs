using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>One case of the sample service told step by step over HTTP. Every step asserts that it was answered as it should be.</summary>
public sealed class SampleStory(SampleService service)
{
    private const string Root = "/api/sample";

    public string Id { get; private set; } = "";

    public int Version { get; private set; }

    public JsonNode Case { get; private set; } = new JsonObject();

    public string State => (string)Case["state"]!;

    public string[] OpenActs => [.. Case["openActs"]!.AsArray().Select(act => (string)act!)];

    public async Task<SampleStory> BeginsAsync(string matter = "sample.licence", string zone = "JA") =>
        Saw(await (await SendAsync(HttpMethod.Post, "cases", SampleCallers.Applicant, new { matter, zone })).ReadJsonAsync(201));

    public async Task<SampleStory> FillsInAsync(object form) => Saw(await (await SaveAsync(form)).ReadJsonAsync());

    public Task<HttpResponseMessage> SaveAsync(object form) => SendAsync(HttpMethod.Put, $"cases/{Id}/form", SampleCallers.Applicant, form, Version);

    /// <summary>The applicant opens a case that was begun before.</summary>
    public Task<SampleStory> ComesBackToAsync(string id)
    {
        Id = id;
        return LooksAsync(SampleCallers.Applicant);
    }

    public async Task<SampleStory> SubmitsAsync(string act = "submission", object? body = null)
    {
        await (await SubmitAsync(act, body)).ReadJsonAsync();
        return await LooksAsync(SampleCallers.Applicant);
    }

    public Task<HttpResponseMessage> SubmitAsync(string act = "submission", object? body = null, int? version = null, string? key = null) =>
        SendAsync(HttpMethod.Post, $"cases/{Id}/{act}", SampleCallers.Applicant, body, version ?? Version, key ?? Guid.NewGuid().ToString());

    /// <summary>A whole draft that is ready to be submitted, submitted.</summary>
    public async Task<SampleStory> FilesAsync(object? form = null, string matter = "sample.licence")
    {
        await BeginsAsync(matter);
        await FillsInAsync(form ?? LicenceForm.Complete);
        return await SubmitsAsync();
    }

    public async Task<SampleStory> ActsAsync(string act, object? body = null, Caller? officer = null) =>
        Saw(await (await ActAsync(act, body, officer)).ReadJsonAsync());

    public Task<HttpResponseMessage> ActAsync(string act, object? body = null, Caller? officer = null, int? version = null) =>
        SendAsync(HttpMethod.Post, $"desk/cases/{Id}/{act}", officer ?? SampleCallers.Officer, body, version ?? Version);

    public async Task<SampleStory> WithdrawsAsync() =>
        Saw(await (await SendAsync(HttpMethod.Post, $"cases/{Id}/withdrawal", SampleCallers.Applicant, null, Version)).ReadJsonAsync());

    public async Task<SampleStory> LooksAsync(Caller caller) => Saw(await ReadAsync(caller));

    public async Task<JsonNode> ReadAsync(Caller caller, string rest = "") =>
        await (await GetAsync(caller.Is(Roles.Officer) ? $"desk/cases/{Id}{rest}" : $"cases/{Id}{rest}", caller)).ReadJsonAsync();

    public Task<HttpResponseMessage> GetAsync(string path, Caller caller) => SendAsync(HttpMethod.Get, path, caller);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Caller caller, object? body = null, int? version = null, string? key = null, string language = "en")
    {
        using var client = service.As(caller).In(language);
        using var request = new HttpRequestMessage(method, $"{Root}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (version is { } seen)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen.ToString(CultureInfo.InvariantCulture)}\""));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private SampleStory Saw(JsonNode seen)
    {
        (Case, Id, Version) = (seen, (string)seen["id"]!, (int)seen["version"]!);
        return this;
    }
}
