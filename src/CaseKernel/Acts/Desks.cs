using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Acts;

/// <summary>The queues an officer may see: every (zone, matter) of this service within the jurisdiction, narrowed by filters.</summary>
internal static class Desks
{
    public static string[] Of(Caller caller, MatterCatalog matters, string? zone, string? matter) =>
    [
        .. (from m in matters.EveryVersion
           where matter is null || m.Code == matter
           from z in m.Zones
           where (zone is null || z == zone) && caller.MayHandle(z, m.Code)
           select CaseRecord.DeskOf(z, m.Code)).Distinct(),
    ];
}
