using System.Security.Claims;

namespace Platform.ServiceDefaults.Authentication;

/// <summary>An organisation that the caller may act for.</summary>
public sealed record Mandate(Guid OrganisationId, string Name)
{
    public string? NameEn { get; init; }

    /// <summary>Of an organisation abroad: where it is registered (ISO 3166-1 alpha-3); null for a domestic one.</summary>
    public string? Country { get; init; }
}

/// <summary>An absent officer for whom the caller stands in.</summary>
public sealed record Absentee(Guid AccountId, string Name);

/// <summary>What an officer's office may handle: a zone (<c>JA</c>, or <c>*</c>) and matters (<c>ro.*</c>, <c>ro.establish</c>, or <c>*</c>).</summary>
public sealed record Jurisdiction(string Zone, string Matters, string Office)
{
    public bool Covers(string zone, string matter) =>
        (Zone == "*" || Zone == zone)
        && (Matters == "*" || Matters == matter || (Matters.EndsWith(".*", StringComparison.Ordinal) && matter.StartsWith(Matters[..^1], StringComparison.Ordinal)));
}

public static class Roles
{
    public const string Applicant = "applicant";
    public const string Officer = "officer";
    public const string Supervisor = "supervisor";
    public const string Operator = "operator";
    public const string Auditor = "auditor";

    /// <summary>No person has it: the gateway's own ticket carries it when the gateway itself asks Identity.</summary>
    public const string Gateway = "gateway";
}

/// <summary>Who asks. The only form in which a service sees a person; it comes out of a verified ticket and nowhere else.</summary>
public sealed record Caller(
    Guid AccountId,
    string UserName,
    string DisplayName,
    IReadOnlyList<string> Roles,
    IReadOnlyList<Mandate> Mandates,
    IReadOnlyList<Jurisdiction> Jurisdictions)
{
    /// <summary>Whose cases the caller may act on today beside his or her own; empty unless somebody is absent.</summary>
    public IReadOnlyList<Absentee> StandsInFor { get; init; } = [];

    /// <summary>The absent officer with this account, when the caller stands in for him or her.</summary>
    public Absentee? Absent(Guid accountId) => StandsInFor.FirstOrDefault(absentee => absentee.AccountId == accountId);

    public bool Is(string role) => Roles.Contains(role);

    public bool ActsFor(Guid organisationId) => Mandates.Any(mandate => mandate.OrganisationId == organisationId);

    public bool MayHandle(string zone, string matter) => Jurisdictions.Any(jurisdiction => jurisdiction.Covers(zone, matter));

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimNames.UserName, ClaimNames.Role);
        identity.AddClaim(new Claim(ClaimNames.Account, AccountId.ToString()));
        identity.AddClaim(new Claim(ClaimNames.UserName, UserName));
        identity.AddClaim(new Claim(ClaimNames.DisplayName, DisplayName));
        identity.AddClaims(Roles.Select(role => new Claim(ClaimNames.Role, role)));
        identity.AddClaims(Mandates.Select(mandate => new Claim(ClaimNames.Mandate, $"{mandate.OrganisationId}|{mandate.Name}")));
        identity.AddClaims(Mandates.Where(mandate => mandate.NameEn is not null).Select(mandate => new Claim(ClaimNames.MandateNameEn, $"{mandate.OrganisationId}|{mandate.NameEn}")));
        identity.AddClaims(Mandates.Where(mandate => mandate.Country is not null).Select(mandate => new Claim(ClaimNames.MandateCountry, $"{mandate.OrganisationId}|{mandate.Country}")));
        identity.AddClaims(StandsInFor.Select(absentee => new Claim(ClaimNames.StandsInFor, $"{absentee.AccountId}|{absentee.Name}")));
        identity.AddClaims(Jurisdictions.Select(j => new Claim(ClaimNames.Jurisdiction, $"{j.Zone}|{j.Matters}|{j.Office}")));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Null when the principal is not signed in.</summary>
    public static Caller? From(ClaimsPrincipal principal)
    {
        if (principal.FindFirst(ClaimNames.Account) is not { } account)
            return null;
        return new Caller(
            Guid.Parse(account.Value),
            principal.FindFirst(ClaimNames.UserName)?.Value ?? "",
            principal.FindFirst(ClaimNames.DisplayName)?.Value ?? "",
            [.. principal.FindAll(ClaimNames.Role).Select(claim => claim.Value)],
            [.. Pairs(principal, ClaimNames.Mandate).Select(pair => new Mandate(pair.Id, pair.Value)
            {
                NameEn = Of(principal, ClaimNames.MandateNameEn, pair.Id),
                Country = Of(principal, ClaimNames.MandateCountry, pair.Id),
            })],
            [.. principal.FindAll(ClaimNames.Jurisdiction).Select(claim => claim.Value.Split('|', 3)).Select(p => new Jurisdiction(p[0], p[1], p[2]))])
        {
            StandsInFor = [.. Pairs(principal, ClaimNames.StandsInFor).Select(pair => new Absentee(pair.Id, pair.Value))],
        };
    }

    private static string? Of(ClaimsPrincipal principal, string claimType, Guid id) =>
        Pairs(principal, claimType).FirstOrDefault(pair => pair.Id == id).Value;

    private static IEnumerable<(Guid Id, string Value)> Pairs(ClaimsPrincipal principal, string claimType) =>
        principal.FindAll(claimType).Select(claim => claim.Value.Split('|', 2)).Select(parts => (Guid.Parse(parts[0]), parts[1]));

    /// <summary>Binds an endpoint's parameter; endpoints that take a caller require one.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(From(context.User));
}

internal static class ClaimNames
{
    public const string Account = "sub";
    public const string UserName = "name";
    public const string DisplayName = "display";
    public const string Role = "role";
    public const string Mandate = "org";
    public const string MandateNameEn = "org-en";
    public const string MandateCountry = "org-country";
    public const string StandsInFor = "for";
    public const string Jurisdiction = "jur";
}
