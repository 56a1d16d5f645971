using System.Collections.Frozen;
using Yarp.ReverseProxy.Model;

namespace Platform.Gateway;

internal enum Who
{
    /// <summary>Nobody is asked who they are, not even those who are signed in.</summary>
    Public,

    /// <summary>Pages: the signed-in are recognised, others pass too; the web application decides what each sees.</summary>
    Visitor,

    /// <summary>Without a session or an access token the gateway answers 401 itself.</summary>
    SignedIn,
}

internal enum Pace
{
    Ordinary,
    Public,

    /// <summary>Whether a certificate counts: slow enough that nobody walks through all numbers.</summary>
    Proof,
    SignIn,
}

/// <summary>One way through the gateway. The path stays as it is; only what is listed is reachable.</summary>
internal sealed record Way(string Path, string Destination, Who Who)
{
    public const long JsonBody = 1024 * 1024;
    public const long UploadBody = 25 * 1024 * 1024;

    /// <summary>One piece of a resumable upload may be the whole of the largest file.</summary>
    public const long ResumableBody = 260 * 1024 * 1024;

    public Pace Pace { get; init; }

    /// <summary>Null: every method.</summary>
    public string[]? Methods { get; init; }

    /// <summary>Bytes.</summary>
    public long LargestBody { get; init; } = JsonBody;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public bool IsAsset => Path.EndsWith("/assets/{**rest}", StringComparison.Ordinal);

    /// <summary>Pages carry antiforgery cookies and set the language; APIs neither get nor set a cookie.</summary>
    public bool IsWeb => Destination is Ways.WebApplicant or Ways.WebOfficer;

    public string Id => Methods is null ? Path : $"{string.Join(',', Methods)} {Path}";
}

/// <summary>The map: every address of the platform and where it leads. Read it top to bottom; the more specific path wins.</summary>
internal static class Ways
{
    public const string WebApplicant = "web-applicant";
    public const string WebOfficer = "web-officer";

    private const string Identity = "identity";

    public static readonly IReadOnlyList<Way> All =
    [
        // The session (/api/identity/session, /session) is the gateway's own: Sessions/SessionEndpoints.cs.
        new("/api/identity/public/{**rest}", Identity, Who.Public) { Pace = Pace.Public },
        new("/api/identity/tokens", Identity, Who.Public) { Pace = Pace.SignIn, Methods = ["POST"] },
        new("/api/identity/organisations", Identity, Who.SignedIn),
        new("/api/identity/colleagues", Identity, Who.SignedIn),
        new("/api/identity/absence", Identity, Who.SignedIn),
        new("/api/identity/enterprises/{**rest}", Identity, Who.SignedIn),

        .. Cases("representative-offices"),
        .. Cases("cosmetics"),
        .. Cases("bonded-exhibitions"),
        .. Cases("talent"),
        new("/api/worklist/{**rest}", "worklist", Who.SignedIn),

        new("/office/{**rest}", WebOfficer, Who.Visitor) { LargestBody = Way.UploadBody, Timeout = TimeSpan.FromMinutes(5) },
        new("/office/assets/{**rest}", WebOfficer, Who.Public),

        new("/", WebApplicant, Who.Visitor),
        new("/guides/{**rest}", WebApplicant, Who.Visitor),
        new("/notices", WebApplicant, Who.Visitor),
        new("/offices/{**rest}", WebApplicant, Who.Visitor),
        new("/filings/{**rest}", WebApplicant, Who.Visitor),
        new("/sites/{**rest}", WebApplicant, Who.Visitor),
        new("/inspections/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Public },
        new("/labels/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Proof },
        new("/bonded/{**rest}", WebApplicant, Who.Visitor) { LargestBody = Way.UploadBody },
        new("/tax", WebApplicant, Who.Visitor) { Pace = Pace.Public },
        new("/points/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Public },
        new("/employers/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Public },
        new("/talent/{**rest}", WebApplicant, Who.Visitor),
        new("/invitations/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Proof },
        new("/cases/{**rest}", WebApplicant, Who.Visitor) { LargestBody = Way.UploadBody, Timeout = TimeSpan.FromMinutes(5) },
        new("/certificates/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Proof },
        new("/register/{**rest}", WebApplicant, Who.Visitor) { Pace = Pace.Public },
        new("/sign-in", WebApplicant, Who.Visitor),
        new("/language", WebApplicant, Who.Visitor),
        new("/assets/{**rest}", WebApplicant, Who.Public),
        new("/favicon.ico", WebApplicant, Who.Public),
    ];

    private static readonly FrozenDictionary<string, Way> ById = All.ToFrozenDictionary(way => way.Id);

    /// <summary>The way that this request takes; null for the gateway's own routes and unknown ones.</summary>
    public static Way? Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>() is { } route ? ById.GetValueOrDefault(route.Config.RouteId) : null;

    /// <summary>A service with cases: its public part, its uploads, and the rest for those signed in.</summary>
    private static Way[] Cases(string name) =>
    [
        new($"/api/{name}/public/{{**rest}}", name, Who.Public) { Pace = Pace.Public },
        new($"/api/{name}/public/certificates/{{**rest}}", name, Who.Public) { Pace = Pace.Proof },
        new($"/api/{name}/cases/{{id}}/materials/{{code}}", name, Who.SignedIn) { Methods = ["PUT"], LargestBody = Way.UploadBody, Timeout = TimeSpan.FromMinutes(5) },
        new($"/api/{name}/cases/{{id}}/materials/{{code}}/uploads/{{**upload}}", name, Who.SignedIn) { LargestBody = Way.ResumableBody, Timeout = TimeSpan.FromHours(1) },
        new($"/api/{name}/{{**rest}}", name, Who.SignedIn),
    ];
}
