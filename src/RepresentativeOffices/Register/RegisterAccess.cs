using Platform.CaseKernel;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Register;

/// <summary>Who sees which part of the register beyond its public items. What a caller may not see is not found.</summary>
internal static class RegisterAccess
{
    /// <summary>The zones whose offices a caller of the desk sees: the officer's own; all of them for who supervises or audits.</summary>
    public static string[] SeesZones(this Caller caller, MatterCatalog matters) =>
        caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor) ? [.. Zones.All] : [.. Zones.All.Where(zone => caller.HandlesZone(zone, matters))];

    /// <summary>Whether an officer handles any matter of this service there, and therefore sees names and keeps the register.</summary>
    public static bool HandlesZone(this Caller caller, string zone, MatterCatalog matters) => matters.All.Any(matter => caller.MayHandle(zone, matter.Code));

    public static async Task<Outcome<RegisteredOffice>> FindOfficeAsync(this Work work, string registrationNumber, Func<RegisteredOffice, bool> sees, CancellationToken cancellationToken) =>
        await work.FindOfficeAsync(registrationNumber.Trim().ToUpperInvariant(), cancellationToken) is { } office && sees(office) ? office : CommonProblems.NotFound;
}
