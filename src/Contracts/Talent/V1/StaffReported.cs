namespace Platform.Contracts.Talent.V1;

/// <summary>An employer has reported about a foreign member of its staff, which both offices of the zone have to see (L637 art. 26).</summary>
/// <param name="Number">Of the member of staff on the roster; no name is told.</param>
/// <param name="WorkPermit">Number of the work permit.</param>
/// <param name="Kind"><c>left</c>, <c>violation</c>, <c>data-changed</c> or <c>post-changed</c>.</param>
/// <param name="Late">After its term.</param>
/// <param name="Offices">Codes of the offices that are told; null in older events: those that handle the matter in the zone.</param>
public sealed record StaffReported(
    Guid ReportId,
    Guid StaffId,
    string Number,
    string WorkPermit,
    Guid OrganisationId,
    string Zone,
    string Kind,
    DateOnly HappenedOn,
    bool Late,
    DateTimeOffset At,
    IReadOnlyList<string>? Offices = null);
