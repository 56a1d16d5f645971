using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Api;

/// <summary>A program of somebody's, with an access token, through the gateway.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    private ApiClient(HttpClient http, string service) => (this.http, Root) = (http, $"/api/{service}");

    /// <summary>Of the service whose cases it handles.</summary>
    public string Root { get; }

    public static async Task<ApiClient> SignInAsync(RunningPlatform platform, string userName, string service = "representative-offices")
    {
        // A connection of its own per request in flight, as separate programs would have.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = platform.Address };
        var tokens = await (await http.PostAsJsonAsync("/api/identity/tokens", new { userName, password = RunningPlatform.Password })).ReadJsonAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)tokens["accessToken"]!);
        return new ApiClient(http, service);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    public Task<HttpResponseMessage> GetCaseAsync(string id) => GetAsync($"{Root}/cases/{id}");

    public Task<HttpResponseMessage> GetDeskCaseAsync(string id) => GetAsync($"{Root}/desk/cases/{id}");

    public async Task<JsonNode> GuideAsync(string matter = "ro.establish") => await (await GetAsync($"{Root}/public/guides/{matter}")).ReadJsonAsync();

    /// <summary>A draft that lacks nothing but its submission, made by what the guide says and no more.</summary>
    public async Task<Filing> DraftsAsync(JsonNode guide, string zone = "JA")
    {
        var started = await (await http.PostAsJsonAsync($"{Root}/cases", new { matter = (string)guide["matter"]!, zone })).ReadJsonAsync(201);
        var id = (string)started["id"]!;
        using var save = new HttpRequestMessage(HttpMethod.Put, $"{Root}/cases/{id}/form") { Content = JsonContent.Create(guide["example"]) };
        save.Headers.IfMatch.Add(Tag((int)started["version"]!));
        var saved = await (await http.SendAsync(save)).ReadJsonAsync();
        foreach (var material in guide["materials"]!.AsArray().Where(material => (bool)material!["required"]!))
            await AttachesAsync(id, (string)material!["code"]!);
        return new Filing(id, (int)saved["version"]!);
    }

    /// <summary>Something that is written once, however often it is sent.</summary>
    /// <param name="place">Below the service's root.</param>
    public async Task<JsonNode> WritesAsync(string place, object body, int status = 200)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/{place}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await (await http.SendAsync(request)).ReadJsonAsync(status);
    }

    /// <summary>A draft about something in the register.</summary>
    public async Task<JsonNode> StartsAsync(string matter, string subject) =>
        await (await http.PostAsJsonAsync($"{Root}/cases", new { matter, subject })).ReadJsonAsync(201);

    public Task<HttpResponseMessage> SubmitAsync(Filing filing, string key, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/cases/{filing.Id}/submission");
        request.Headers.IfMatch.Add(Tag(filing.Version));
        request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request, cancellationToken);
    }

    /// <summary>An act of an officer, on the version that is stored now.</summary>
    public async Task<JsonNode> ActsAsync(string id, string act, object? body = null)
    {
        var now = await (await GetDeskCaseAsync(id)).ReadJsonAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/desk/cases/{id}/{act}") { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.IfMatch.Add(Tag((int)now["version"]!));
        return await (await http.SendAsync(request)).ReadJsonAsync();
    }

    /// <summary>All pages of a list.</summary>
    public async Task<IReadOnlyList<JsonNode>> ListAsync(string path)
    {
        var items = new List<JsonNode>();
        string? after = null;
        do
        {
            var from = after is null ? "" : $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={Uri.EscapeDataString(after)}";
            var page = await (await GetAsync($"{path}{from}")).ReadJsonAsync();
            items.AddRange(page["items"]!.AsArray()!);
            after = (string?)page["next"];
        }
        while (after is not null);
        return items;
    }

    public void Dispose() => http.Dispose();

    private async Task AttachesAsync(string id, string material)
    {
        using var file = new ByteArrayContent(Papers.Pdf(material)) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var body = new MultipartFormDataContent { { file, "file", $"{material}.pdf" } };
        await (await http.PutAsync(new Uri($"{Root}/cases/{id}/materials/{material}", UriKind.Relative), body)).ReadJsonAsync();
    }

    private static EntityTagHeaderValue Tag(int version) => new($"\"{version.ToString(CultureInfo.InvariantCulture)}\"");
}

/// <param name="Version">For <c>If-Match</c>.</param>
internal sealed record Filing(string Id, int Version);
