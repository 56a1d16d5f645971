using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Who sees and keeps which books. What a caller may not see is not found.</summary>
internal static class LedgerAccess
{
    private const string Matter = "bex.exhibit";

    /// <summary>Customs of the zone.</summary>
    public static bool MayKeep(this Caller caller, string zone) => caller.Is(Roles.Officer) && caller.MayHandle(zone, Matter);

    /// <summary>The officer's own zones; all of them for who supervises or audits.</summary>
    public static string[] SeenZones(this Caller caller) =>
        caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) ? [.. Zones.All] : [.. Zones.All.Where(zone => caller.MayHandle(zone, Matter))];

    public static Guid[] Organisations(this Caller caller) => [.. caller.Mandates.Select(mandate => mandate.OrganisationId)];
}
