namespace Platform.Contracts.Talent.V1;

/// <summary>The permits are renewed, or have ended: nobody need be reminded any more.</summary>
/// <param name="Number">Of the member of staff on the roster; no name is told.</param>
/// <param name="WorkPermit">Number of the work permit.</param>
/// <param name="DueOn">The last day for the application, in Shanghai.</param>
public sealed record PermitRenewalSettled(
    Guid StaffId,
    string Number,
    string WorkPermit,
    Guid OrganisationId,
    string Zone,
    DateOnly DueOn,
    DateTimeOffset At);
