using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Http;

/// <summary>Zones come from Identity, which keeps the offices and their jurisdictions.</summary>
public sealed class ZonesClient(HttpClient http) : ServiceClient(http)
{
    public Task<Answer<Slice<Zone>>> ZonesAsync(CancellationToken cancellationToken) =>
        GetAsync<Slice<Zone>>("/api/identity/public/zones", cancellationToken);
}

/// <summary>Officers among themselves: who could take a case, and who is away.</summary>
public sealed class StaffClient(HttpClient http) : ServiceClient(http)
{
    private const string Absence = "/api/identity/absence";

    public Task<Answer<Slice<Colleague>>> ColleaguesAsync(string? zone, string? matter, CancellationToken cancellationToken) =>
        GetAsync<Slice<Colleague>>(Query("/api/identity/colleagues", ("zone", zone), ("matter", matter)), cancellationToken);

    /// <summary>The officer's own; not found when there is none.</summary>
    public Task<Answer<Absence>> AbsenceAsync(CancellationToken cancellationToken) => GetAsync<Absence>(Absence, cancellationToken);

    public Task<Answer<Absence>> SetAbsenceAsync(string? from, string? to, string? substitute, CancellationToken cancellationToken) =>
        SendAsync<Absence>(HttpMethod.Put, Absence, new JsonObject { ["from"] = from, ["to"] = to, ["substitute"] = substitute }, null, null, cancellationToken);

    public Task<Answer<object>> EndAbsenceAsync(CancellationToken cancellationToken) => SendAsync<object>(HttpMethod.Delete, Absence, null, null, null, cancellationToken);
}

/// <summary>How customs rate enterprises; for officers of customs.</summary>
public sealed class CreditClient(HttpClient http) : ServiceClient(http)
{
    public Task<Answer<CreditRecord>> CreditAsync(string creditCode, string? after, CancellationToken cancellationToken) => GetAsync<CreditRecord>(Query(Place(creditCode), ("after", after)), cancellationToken);

    /// <param name="version">As it was seen.</param>
    public Task<Answer<CreditRecord>> RecordAsync(string creditCode, string? level, string? from, int version, CancellationToken cancellationToken) =>
        SendAsync<CreditRecord>(HttpMethod.Put, Place(creditCode), new JsonObject { ["level"] = level, ["from"] = from }, version, null, cancellationToken);

    private static string Place(string creditCode) => $"/api/identity/enterprises/{Uri.EscapeDataString(creditCode)}/credit";
}
