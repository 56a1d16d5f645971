using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The register of filed cosmetics as everybody reads it, and an organisation's own products.</summary>
public sealed class FilingsClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Cosmetics}";

    public Task<Answer<Slice<FilingEntry>>> RegisterAsync(string? q, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<FilingEntry>>(Query($"{Root}/public/register", ("q", q), ("after", after)), cancellationToken);

    public Task<Answer<PublicFiling>> RegisteredAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<PublicFiling>($"{Root}/public/register/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<OwnFiling>>> ListAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<OwnFiling>>(Query($"{Root}/filings", ("after", after)), cancellationToken);

    public Task<Answer<FilingFile>> GetAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<FilingFile>($"{Root}/filings/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<FormulaView>> FormulaAsync(Guid caseId, CancellationToken cancellationToken) =>
        GetAsync<FormulaView>($"{Root}/cases/{caseId}/formula", cancellationToken);

    public Task<Answer<Classified>> ClassifyAsync(JsonNode classification, CancellationToken cancellationToken) =>
        SendAsync<Classified>(HttpMethod.Post, $"{Root}/public/classification", classification, null, null, cancellationToken);
}

/// <summary>The register as officers work with it.</summary>
public sealed class DeskFilingsClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.Cosmetics}/desk";

    public Task<Answer<Slice<DeskFiling>>> SearchAsync(FilingFilter filter, CancellationToken cancellationToken) =>
        GetAsync<Slice<DeskFiling>>(Query($"{Root}/filings", FilingFilter.Pairs(filter)), cancellationToken);

    public Task<Answer<FilingFile>> GetAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<FilingFile>($"{Root}/filings/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<FormulaView>> FormulaAsync(Guid caseId, CancellationToken cancellationToken) =>
        GetAsync<FormulaView>($"{Root}/cases/{caseId}/formula", cancellationToken);
}

/// <param name="Order"><c>risk</c>: what waits for its check, the riskiest first.</param>
public sealed record FilingFilter(string? Q = null, string? State = null, string? Check = null, string? Zone = null, string? Order = null, string? After = null)
{
    public static (string, string?)[] Pairs(FilingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return [("q", filter.Q), ("state", filter.State), ("check", filter.Check), ("zone", filter.Zone), ("order", filter.Order), ("after", filter.After)];
    }
}
