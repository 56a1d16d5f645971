using System.Collections.Concurrent;
using System.Collections.Frozen;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Web.Shared.Http;

/// <summary>The services that handle cases, and to which of them a matter belongs.</summary>
public static class CaseServices
{
    public const string RepresentativeOffices = "representative-offices";

    public const string Cosmetics = "cosmetics";

    public const string BondedExhibitions = "bonded-exhibitions";

    public const string Talent = "talent";

    private static readonly FrozenDictionary<string, string> ByFamily = new Dictionary<string, string>
    {
        ["ro"] = RepresentativeOffices,
        ["cos"] = Cosmetics,
        ["bex"] = BondedExhibitions,
        ["tal"] = Talent,
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> All { get; } = [RepresentativeOffices, Cosmetics, BondedExhibitions, Talent];

    /// <summary>By the first part of its code; an unknown one is the first service's to refuse.</summary>
    public static string OfMatter(string? matter) => ByFamily.GetValueOrDefault((matter ?? "").Split('.')[0], RepresentativeOffices);

    /// <summary>Those whose cases an officer handles in some zone, in the order of the platform.</summary>
    public static IReadOnlyList<string> Of(Caller? officer) => [.. All.Where(service => officer?.Handles(service) == true)];

    /// <summary>Whether this officer handles cases of the service.</summary>
    public static bool Handles(this Caller officer, string service)
    {
        ArgumentNullException.ThrowIfNull(officer);
        return officer.Jurisdictions.Any(own => own.Matters == "*" || OfMatter(own.Matters) == service);
    }

    internal static string Root(string service) => $"/api/{service}";
}

/// <summary>In which service a case lives; learnt from the first answer that has it, and the same for life.</summary>
public sealed class CaseHomes
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<Guid, string> known = new();

    public string? Of(Guid id) => known.GetValueOrDefault(id);

    public void Learn(Guid id, string service)
    {
        // What is forgotten is learnt again.
        if (known.Count >= Most)
            known.Clear();
        known[id] = service;
    }
}

/// <summary>A client of whichever service has a case: its paths begin with <c>/api/&lt;service&gt;</c>, and that says where they lead.</summary>
/// <param name="below">Between the service's root and <c>cases</c>: nothing for applicants, <c>/desk</c> for officers.</param>
public abstract class CaseServiceClient(HttpClient http, CaseHomes homes, string below) : ServiceClient(http)
{
    private protected void Learn(Guid id, string service) => homes.Learn(id, service);

    /// <summary>The case itself, wherever it is.</summary>
    private protected Task<Api.Answer<T>> FindAsync<T>(Guid id, CancellationToken cancellationToken) => FindAsync<T>(id, below, cancellationToken);

    /// <summary>Address of a case, learnt first when it is not known yet.</summary>
    private protected Task<string> PlaceOfAsync(Guid id, CancellationToken cancellationToken) => PlaceOfAsync(id, below, cancellationToken);

    private protected async Task<string> PlaceOfAsync(Guid id, string below, CancellationToken cancellationToken)
    {
        if (homes.Of(id) is null)
            await FindAsync<object>(id, below, cancellationToken);
        return $"{CaseServices.Root(homes.Of(id) ?? CaseServices.All[0])}{below}/cases/{id}";
    }

    private async Task<Api.Answer<T>> FindAsync<T>(Guid id, string below, CancellationToken cancellationToken)
    {
        if (homes.Of(id) is { } known)
            return await GetAsync<T>($"{CaseServices.Root(known)}{below}/cases/{id}", cancellationToken);
        Api.Answer<T>? refused = null;
        foreach (var service in CaseServices.All)
        {
            var answer = await GetAsync<T>($"{CaseServices.Root(service)}{below}/cases/{id}", cancellationToken);
            if (answer.Problem is null)
            {
                homes.Learn(id, service);
                return answer;
            }
            // "Not mine" says less than a service that is out, or one that knows the case and refuses it.
            if (refused is not { Problem.Status: not StatusCodes.Status404NotFound })
                refused = answer;
        }
        return refused!.Value;
    }
}

/// <summary>Sends a request to the service that its path names.</summary>
internal sealed class RouteToService(IConfiguration configuration) : DelegatingHandler
{
    /// <summary>Stands where the service's own address will.</summary>
    public static readonly Uri Anywhere = new("http://services");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asked = request.RequestUri!;
        request.RequestUri = new Uri(configuration.ServiceAddress(asked.Segments[2].TrimEnd('/')), asked.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
