namespace Platform.Contracts.Talent.V1;

/// <summary>A renewal of somebody's permits can be applied for, and the last day for it comes. Raised once for each end of a permit.</summary>
/// <param name="Number">Of the member of staff on the roster; no name is told.</param>
/// <param name="WorkPermit">Number of the work permit.</param>
/// <param name="DueOn">The last day for the application, in Shanghai.</param>
/// <param name="Offices">Codes of the offices that are told; null in older events: those that handle the matter in the zone.</param>
public sealed record PermitRenewalDueSoon(
    Guid StaffId,
    string Number,
    string WorkPermit,
    Guid OrganisationId,
    string Zone,
    DateOnly DueOn,
    DateTimeOffset At,
    IReadOnlyList<string>? Offices = null);
