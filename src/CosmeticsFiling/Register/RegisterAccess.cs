using Platform.CaseKernel;
using Platform.CosmeticsFiling.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Register;

/// <summary>Who sees which part of the register beyond its public items. What a caller may not see is not found.</summary>
internal static class RegisterAccess
{
    /// <summary>The zones whose filings a caller of the desk sees: the officer's own; all of them for who supervises or audits.</summary>
    public static string[] SeesZones(this Caller caller, MatterCatalog matters) =>
        caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) ? [.. Zones.All] : [.. Zones.All.Where(zone => matters.All.Any(matter => caller.MayHandle(zone, matter.Code)))];

    /// <param name="typed">The number in any form that people write.</param>
    public static async Task<Outcome<Filing>> FindFilingAsync(this Work work, string typed, Func<Filing, bool> sees, CancellationToken cancellationToken) =>
        FilingNumbers.Parse(typed) is { } number && await work.FindFilingAsync(number, cancellationToken) is { } filing && sees(filing) ? filing : CommonProblems.NotFound;
}
