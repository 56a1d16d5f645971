using Platform.ServiceDefaults.Authentication;

namespace Platform.Worklist.Cases;

/// <summary>
/// One part of what a caller may see, as equalities that an index serves; null is no restriction. A caller sees the union
/// of their scopes.
/// </summary>
/// <param name="Family">The matter's part before the dot: <c>ro</c> of <c>ro.establish</c>.</param>
/// <param name="FiledOnly">Whether drafts are left out: they are the applicant's own business until filed.</param>
internal sealed record CaseScope(string? Zone, string? Family, string? Matter, Guid? OrganisationId, bool FiledOnly)
{
    public static string FamilyOf(string matter) => matter.Split('.', 2)[0];

    public static IReadOnlyList<CaseScope> Of(Caller caller)
    {
        if (caller.Is(Roles.Supervisor) || caller.Is(Roles.Operator) || caller.Is(Roles.Auditor))
            return [new CaseScope(null, null, null, null, FiledOnly: false)];
        var scopes = new List<CaseScope>();
        if (caller.Is(Roles.Officer))
            scopes.AddRange(caller.Jurisdictions.Select(Of));
        if (caller.Is(Roles.Applicant))
            scopes.AddRange(caller.Mandates.Select(mandate => new CaseScope(null, null, null, mandate.OrganisationId, FiledOnly: false)));
        return [.. scopes.Distinct()];
    }

    /// <summary>This scope with what the caller asked for on top; null when the two exclude each other.</summary>
    public CaseScope? Narrow(string? zone, string? matter)
    {
        if (zone is not null && Zone is not null && zone != Zone)
            return null;
        if (matter is not null && ((Matter is not null && matter != Matter) || (Family is not null && FamilyOf(matter) != Family)))
            return null;
        return this with { Zone = zone ?? Zone, Matter = matter ?? Matter };
    }

    private static CaseScope Of(Jurisdiction jurisdiction)
    {
        var zone = jurisdiction.Zone == "*" ? null : jurisdiction.Zone;
        return jurisdiction.Matters switch
        {
            "*" => new CaseScope(zone, null, null, null, FiledOnly: true),
            var family when family.EndsWith(".*", StringComparison.Ordinal) => new CaseScope(zone, family[..^2], null, null, FiledOnly: true),
            var matter => new CaseScope(zone, null, matter, null, FiledOnly: true),
        };
    }
}
