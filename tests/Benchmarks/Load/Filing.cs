using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Platform.Benchmarks.Load;

/// <summary>What an applicant's program does, by what the public guide says.</summary>
internal sealed class Filing(JsonNode guide)
{
    public const string Root = "/api/representative-offices";

    // The type is sniffed from the beginning and the end.
    private static readonly byte[] Paper = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    private readonly string[] papers = [.. guide["materials"]!.AsArray().Where(material => (bool)material!["required"]!).Select(material => (string)material!["code"]!)];

    /// <summary>Requests of one filing: draft, form, papers, submission.</summary>
    public int Requests => papers.Length + 3;

    public static async Task<Filing> ByGuideAsync(HttpClient client, CancellationToken cancellationToken) =>
        new((await client.GetFromJsonAsync<JsonNode>($"{Root}/public/guides/ro.establish", cancellationToken))!);

    /// <summary>A draft that lacks nothing but its submission.</summary>
    public async Task<(Guid Id, int Version)> DraftAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var begun = await SendAsync(client, HttpMethod.Post, "cases", JsonContent.Create(new { matter = (string)guide["matter"]!, zone = "JA" }), null, null, cancellationToken);
        var id = (Guid)begun["id"]!;
        var saved = await SendAsync(client, HttpMethod.Put, $"cases/{id}/form", JsonContent.Create(guide["example"]), (int)begun["version"]!, null, cancellationToken);
        foreach (var paper in papers)
        {
            var file = new ByteArrayContent(Paper) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
            await SendAsync(client, HttpMethod.Put, $"cases/{id}/materials/{paper}", new MultipartFormDataContent { { file, "file", $"{paper}.pdf" } }, null, null, cancellationToken);
        }
        return (id, (int)saved["version"]!);
    }

    public static Task<JsonNode> SubmitAsync(HttpClient client, Guid id, int version, string key, CancellationToken cancellationToken) =>
        SendAsync(client, HttpMethod.Post, $"cases/{id}/submission", null, version, key, cancellationToken);

    private static async Task<JsonNode> SendAsync(HttpClient client, HttpMethod method, string path, HttpContent? content, int? version, string? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"{Root}/{path}") { Content = content };
        if (version is { } seen)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{seen}\"")));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
    }
}
