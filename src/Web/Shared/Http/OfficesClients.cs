using System.Globalization;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>The register as everybody reads it, and an organisation's own offices.</summary>
public sealed class OfficesClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.RepresentativeOffices}";

    public Task<Answer<Slice<RegisterEntry>>> RegisterAsync(OfficeFilter filter, CancellationToken cancellationToken) =>
        GetAsync<Slice<RegisterEntry>>(Query($"{Root}/public/register", OfficeFilter.Pairs(filter)), cancellationToken);

    public Task<Answer<PublicOffice>> RegisteredAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<PublicOffice>($"{Root}/public/register/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<Neighbour>>> NeighboursAsync(CancellationToken cancellationToken) =>
        GetAsync<Slice<Neighbour>>($"{Root}/public/neighbours", cancellationToken);

    public Task<Answer<Slice<OwnOffice>>> ListAsync(string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<OwnOffice>>(Query($"{Root}/offices", ("after", after)), cancellationToken);

    public Task<Answer<OfficeFile>> GetAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<OfficeFile>($"{Root}/offices/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<CaseOffice>> OfCaseAsync(Guid id, CancellationToken cancellationToken) =>
        GetAsync<CaseOffice>($"{Root}/cases/{id}/office", cancellationToken);
}

/// <summary>The register as officers need it: whole files, what falls due, who did not report.</summary>
public sealed class DeskOfficesClient(HttpClient http) : ServiceClient(http)
{
    private const string Root = $"/api/{CaseServices.RepresentativeOffices}/desk";

    public Task<Answer<Slice<OfficeLine>>> SearchAsync(OfficeFilter filter, CancellationToken cancellationToken) =>
        GetAsync<Slice<OfficeLine>>(Query($"{Root}/offices", OfficeFilter.Pairs(filter)), cancellationToken);

    public Task<Answer<OfficeFile>> GetAsync(string number, CancellationToken cancellationToken) =>
        GetAsync<OfficeFile>($"{Root}/offices/{Uri.EscapeDataString(number)}", cancellationToken);

    public Task<Answer<Slice<DueLine>>> DueAsync(string? kind, DateOnly until, string? zone, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<DueLine>>(
            Query($"{Root}/offices/due", ("kind", kind), ("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("zone", zone), ("after", after)), cancellationToken);

    public Task<Answer<Slice<ExceptionLine>>> ExceptionsAsync(string? year, string? after, CancellationToken cancellationToken) =>
        GetAsync<Slice<ExceptionLine>>(Query($"{Root}/offices/exceptions", ("year", year), ("after", after)), cancellationToken);

    public Task<Answer<CaseOffice>> OfCaseAsync(Guid id, CancellationToken cancellationToken) =>
        GetAsync<CaseOffice>($"{Root}/cases/{id}/office", cancellationToken);
}

/// <summary>How the register is searched.</summary>
public sealed record OfficeFilter(string? Q = null, string? Country = null, string? Zone = null, string? State = null, string? After = null)
{
    /// <summary>Whether it asks for anything but everything.</summary>
    public bool Narrows => new[] { Q, Country, Zone, State }.Any(value => !string.IsNullOrWhiteSpace(value));

    public static (string Name, string? Value)[] Pairs(OfficeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return [("q", filter.Q?.Trim()), ("country", filter.Country), ("zone", filter.Zone), ("state", filter.State), ("after", filter.After)];
    }
}
