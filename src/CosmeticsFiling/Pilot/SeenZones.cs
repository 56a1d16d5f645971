using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;

namespace Platform.CosmeticsFiling.Pilot;

internal static class SeenZones
{
    /// <summary>The zones of which a caller of the desk sees what a matter brings forth: the officer's own; all of them for who supervises or audits.</summary>
    public static string[] SeesZonesOf(this Caller caller, string matter) =>
        caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) ? [.. Zones.All] : [.. Zones.All.Where(zone => caller.MayHandle(zone, matter))];
}
