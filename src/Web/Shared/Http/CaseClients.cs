using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The applicant's side of a service that handles cases, and what it shows to everybody.</summary>
public sealed class CasesClient(HttpClient http) : ServiceClient(http)
{
    public const string Service = "representative-offices";

    private const string Root = $"/api/{Service}";

    public Task<Answer<Slice<GuideLine>>> GuidesAsync(CancellationToken cancellationToken) =>
        GetAsync<Slice<GuideLine>>($"{Root}/public/guides", cancellationToken);

    public Task<Answer<Guide>> GuideAsync(string matter, CancellationToken cancellationToken) =>
        GetAsync<Guide>($"{Root}/public/guides/{Uri.EscapeDataString(matter)}", cancellationToken);

    public Task<Answer<PublicCertificate>> CertificateAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<PublicCertificate>($"{Root}/public/certificates/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Case>> StartAsync(NewCase start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        var body = new JsonObject { ["matter"] = start.Matter };
        foreach (var (name, value) in new[] { ("zone", start.Zone), ("subject", start.Subject), ("organisation", start.Organisation?.ToString()), ("copyOf", start.CopyOf?.ToString()) })
        {
            if (!string.IsNullOrEmpty(value))
                body[name] = value;
        }
        return SendAsync<Case>(HttpMethod.Post, $"{Root}/cases", body, null, null, cancellationToken);
    }

    public Task<Answer<Slice<CaseLine>>> ListAsync(string? state, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<CaseLine>>(Query($"{Root}/cases", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<Case>> GetAsync(Guid id, CancellationToken cancellationToken) => GetAsync<Case>($"{Root}/cases/{id}", cancellationToken);

    public Task<Answer<Case>> SaveAsync(Guid id, JsonObject form, int version, CancellationToken cancellationToken) =>
        SendAsync<Case>(HttpMethod.Put, $"{Root}/cases/{id}/form", form, version, null, cancellationToken);

    public Task<Answer<CheckResult>> CheckAsync(Guid id, CancellationToken cancellationToken) =>
        SendAsync<CheckResult>(HttpMethod.Post, $"{Root}/cases/{id}/check", null, null, null, cancellationToken);

    /// <param name="act"><c>submission</c> or <c>resubmission</c>.</param>
    public Task<Answer<Receipt>> SubmitAsync(Guid id, string act, JsonObject? body, int version, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<Receipt>(HttpMethod.Post, $"{Root}/cases/{id}/{act}", body, version, idempotencyKey, cancellationToken);

    public Task<Answer<Case>> WithdrawAsync(Guid id, string? note, int version, CancellationToken cancellationToken) =>
        SendAsync<Case>(HttpMethod.Post, $"{Root}/cases/{id}/withdrawal", new JsonObject { ["note"] = note }, version, null, cancellationToken);

    /// <summary>Who has read the personal data of one case, or of all cases when <paramref name="id"/> is null.</summary>
    public Task<Answer<Slice<Reading>>> ReadingsAsync(Guid? id, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<Reading>>(Query(id is { } one ? $"{Root}/cases/{one}/readings" : $"{Root}/readings", ("after", after)), cancellationToken);

    public Task<Answer<Slice<TimelineEntry>>> TimelineAsync(Guid id, CancellationToken cancellationToken) =>
        GetAsync<Slice<TimelineEntry>>($"{Root}/cases/{id}/timeline", cancellationToken);
}

/// <summary>The files of an applicant's case; a client of its own, because a file may take longer than a page.</summary>
public sealed class MaterialsClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CasesClient.Service}";

    public Task<Answer<Case>> UploadAsync(Guid id, string code, string fileName, string? mediaType, Stream content, CancellationToken cancellationToken)
    {
        var file = new StreamContent(content);
        if (MediaTypeHeaderValue.TryParse(mediaType, out var type))
            file.Headers.ContentType = type;
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Root}/cases/{id}/materials/{Uri.EscapeDataString(code)}")
        {
            Content = new MultipartFormDataContent { { file, "file", fileName } },
        };
        return SendAsync<Case>(request, cancellationToken);
    }

    public Task<Answer<Case>> RemoveMaterialAsync(Guid id, string code, CancellationToken cancellationToken) =>
        SendAsync<Case>(HttpMethod.Delete, $"{Root}/cases/{id}/materials/{Uri.EscapeDataString(code)}", null, null, null, cancellationToken);

    public Task<Answer<HttpResponseMessage>> OpenMaterialAsync(Guid id, string code, CancellationToken cancellationToken) =>
        OpenAsync($"{Root}/cases/{id}/materials/{Uri.EscapeDataString(code)}", cancellationToken);
}

/// <param name="Subject">Number of the register entry that a later matter is about.</param>
/// <param name="CopyOf">An earlier filing of the same organisation and matter, to start from.</param>
public sealed record NewCase(string Matter, string? Zone, string? Subject = null, Guid? Organisation = null, Guid? CopyOf = null);

public sealed record CheckResult(IReadOnlyList<Finding> Findings);
