using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>An operator's own sites, and what anybody may verify of a unit.</summary>
public sealed class SitesClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Cosmetics}";

    public Task<Answer<Slice<SiteItem>>> ListAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<SiteItem>>(Query($"{Root}/pilot/sites", ("after", after)), cancellationToken);

    public Task<Answer<SiteFile>> GetAsync(string number, CancellationToken cancellationToken) => GetAsync<SiteFile>(Place(number), cancellationToken);

    public Task<Answer<Slice<ServiceLine>>> ServicesAsync(string number, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<ServiceLine>>(Query($"{Place(number)}/services", ("after", after)), cancellationToken);

    public Task<Answer<SiteFile>> ReceiveAsync(string number, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<SiteFile>(HttpMethod.Put, $"{Place(number)}/components", body, null, idempotencyKey, cancellationToken);

    public Task<Answer<ServiceFile>> RecordAsync(string number, JsonObject body, string idempotencyKey, CancellationToken cancellationToken) =>
        SendAsync<ServiceFile>(HttpMethod.Post, $"{Place(number)}/services", body, null, idempotencyKey, cancellationToken);

    public Task<Answer<ServiceFile>> ServiceAsync(string labelNumber, CancellationToken cancellationToken) =>
        GetAsync<ServiceFile>($"{Root}/pilot/services/{Uri.EscapeDataString(labelNumber)}", cancellationToken);

    public Task<Answer<PublicLabel>> LabelAsync(string labelNumber, CancellationToken cancellationToken) =>
        GetAsync<PublicLabel>($"{Root}/public/pilot/labels/{Uri.EscapeDataString(labelNumber)}", cancellationToken);

    private static string Place(string number) => $"{Root}/pilot/sites/{Uri.EscapeDataString(number)}";
}

/// <summary>The pilot as officers watch it.</summary>
public sealed class DeskSitesClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Cosmetics}/desk/pilot";

    public Task<Answer<Slice<SiteItem>>> ListAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<SiteItem>>(Query($"{Root}/sites", ("after", after)), cancellationToken);

    public Task<Answer<SiteFile>> GetAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<SiteFile>($"{Root}/sites/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<ServiceLine>>> ServicesAsync(string number, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<ServiceLine>>(Query($"{Root}/sites/{Uri.EscapeDataString(number)}/services", ("after", after)), cancellationToken);
}
