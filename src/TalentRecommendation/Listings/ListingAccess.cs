using Platform.ServiceDefaults.Authentication;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Listings;

/// <summary>Who sees and keeps which lists. What a caller may not see is not found.</summary>
internal static class ListingAccess
{
    /// <summary>The office of the zone.</summary>
    public static bool MayKeepList(this Caller caller, string zone) => caller.Is(Roles.Officer) && caller.MayHandle(zone, EmployerMatter.MatterCode);

    /// <summary>The officer's own zones; all of them for who supervises or audits.</summary>
    public static string[] ListZones(this Caller caller) =>
        caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) ? [.. ZoneIndustries.Zones] : [.. ZoneIndustries.Zones.Where(zone => caller.MayHandle(zone, EmployerMatter.MatterCode))];
}
