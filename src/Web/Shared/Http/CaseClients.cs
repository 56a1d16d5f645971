using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The applicant's side of a service that handles cases, and what it shows to everybody.</summary>
public sealed class CasesClient(HttpClient http, CaseHomes homes) : CaseServiceClient(http, homes, "")
{
    /// <summary>Of every service that answers; a problem only when none does.</summary>
    public async Task<Answer<Slice<GuideLine>>> GuidesAsync(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(CaseServices.All.Select(service => GetAsync<Slice<GuideLine>>($"{CaseServices.Root(service)}/public/guides", cancellationToken)));
        return answers.All(answer => answer.Problem is not null) ? answers[0] : new Slice<GuideLine>([.. answers.SelectMany(answer => answer.Or(Slice<GuideLine>.Empty).Items)], null);
    }

    public Task<Answer<Guide>> GuideAsync(string matter, CancellationToken cancellationToken) =>
        GetAsync<Guide>($"{CaseServices.Root(CaseServices.OfMatter(matter))}/public/guides/{Uri.EscapeDataString(matter)}", cancellationToken);

    /// <summary>Whichever service has issued it; "not found" only when each of them has said so.</summary>
    public async Task<Answer<PublicCertificate>> CertificateAsync(string number, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(CaseServices.All.Select(service => GetAsync<PublicCertificate>($"{CaseServices.Root(service)}/public/certificates/{Uri.EscapeDataString(number)}", cancellationToken)));
        return answers.OrderBy(answer => answer.Problem switch { null => 0, { Status: StatusCodes.Status404NotFound } => 2, _ => 1 }).First();
    }

    public async Task<Answer<Case>> StartAsync(NewCase start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        var body = new JsonObject { ["matter"] = start.Matter };
        foreach (var (name, value) in new[] { ("zone", start.Zone), ("subject", start.Subject), ("organisation", start.Organisation?.ToString()), ("copyOf", start.CopyOf?.ToString()) })
        {
            if (!string.IsNullOrEmpty(value))
                body[name] = value;
        }
        var service = CaseServices.OfMatter(start.Matter);
        var answer = await SendAsync<Case>(HttpMethod.Post, $"{CaseServices.Root(service)}/cases", body, null, null, cancellationToken);
        if (answer.Value is { } begun)
            Learn(begun.Id, service);
        return answer;
    }

    public Task<Answer<Slice<CaseLine>>> ListAsync(string service, string? state, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<CaseLine>>(Query($"{CaseServices.Root(service)}/cases", ("state", state), ("after", after)), cancellationToken);

    public Task<Answer<Case>> GetAsync(Guid id, CancellationToken cancellationToken) => FindAsync<Case>(id, cancellationToken);

    public async Task<Answer<Case>> SaveAsync(Guid id, JsonObject form, int version, CancellationToken cancellationToken) =>
        await SendAsync<Case>(HttpMethod.Put, $"{await PlaceOfAsync(id, cancellationToken)}/form", form, version, null, cancellationToken);

    public async Task<Answer<CheckResult>> CheckAsync(Guid id, CancellationToken cancellationToken) =>
        await SendAsync<CheckResult>(HttpMethod.Post, $"{await PlaceOfAsync(id, cancellationToken)}/check", null, null, null, cancellationToken);

    /// <param name="act"><c>submission</c> or <c>resubmission</c>.</param>
    public async Task<Answer<Receipt>> SubmitAsync(Guid id, string act, JsonObject? body, int version, string idempotencyKey, CancellationToken cancellationToken) =>
        await SendAsync<Receipt>(HttpMethod.Post, $"{await PlaceOfAsync(id, cancellationToken)}/{act}", body, version, idempotencyKey, cancellationToken);

    public async Task<Answer<Case>> WithdrawAsync(Guid id, string? note, int version, CancellationToken cancellationToken) =>
        await SendAsync<Case>(HttpMethod.Post, $"{await PlaceOfAsync(id, cancellationToken)}/withdrawal", new JsonObject { ["note"] = note }, version, null, cancellationToken);

    /// <summary>Who has read the personal data of one case.</summary>
    public async Task<Answer<Slice<Reading>>> ReadingsAsync(Guid id, string? after, CancellationToken cancellationToken) =>
        await GetAsync<Slice<Reading>>(Query($"{await PlaceOfAsync(id, cancellationToken)}/readings", ("after", after)), cancellationToken);

    /// <summary>Of all the caller's cases in one service.</summary>
    public Task<Answer<Slice<Reading>>> ReadingsAsync(string service, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<Reading>>(Query($"{CaseServices.Root(service)}/readings", ("after", after)), cancellationToken);

    public async Task<Answer<Slice<TimelineEntry>>> TimelineAsync(Guid id, CancellationToken cancellationToken) =>
        await GetAsync<Slice<TimelineEntry>>($"{await PlaceOfAsync(id, cancellationToken)}/timeline", cancellationToken);
}

/// <summary>The files of an applicant's case; a client of its own, because a file may take longer than a page.</summary>
public sealed class MaterialsClient(HttpClient http, CaseHomes homes) : CaseServiceClient(http, homes, "")
{
    public async Task<Answer<Case>> UploadAsync(Guid id, string code, string fileName, string? mediaType, Stream content, CancellationToken cancellationToken)
    {
        var file = new StreamContent(content);
        if (MediaTypeHeaderValue.TryParse(mediaType, out var type))
            file.Headers.ContentType = type;
        var request = new HttpRequestMessage(HttpMethod.Put, $"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}")
        {
            Content = new MultipartFormDataContent { { file, "file", fileName } },
        };
        return await SendAsync<Case>(request, cancellationToken);
    }

    public async Task<Answer<Case>> RemoveMaterialAsync(Guid id, string code, CancellationToken cancellationToken) =>
        await SendAsync<Case>(HttpMethod.Delete, $"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}", null, null, null, cancellationToken);

    public async Task<Answer<HttpResponseMessage>> OpenMaterialAsync(Guid id, string code, CancellationToken cancellationToken) =>
        await OpenAsync($"{await PlaceOfAsync(id, cancellationToken)}/materials/{Uri.EscapeDataString(code)}", cancellationToken);
}

/// <param name="Subject">Number of the register entry that a later matter is about.</param>
/// <param name="CopyOf">An earlier filing of the same organisation and matter, to start from.</param>
public sealed record NewCase(string Matter, string? Zone, string? Subject = null, Guid? Organisation = null, Guid? CopyOf = null);

public sealed record CheckResult(IReadOnlyList<Finding> Findings);
