namespace Platform.Contracts.Talent.V1;

/// <summary>An office has taken note of a report: it need not be told of it any more.</summary>
/// <param name="Number">Of the member of staff on the roster; no name is told.</param>
/// <param name="ReportedOn">In Shanghai.</param>
/// <param name="Office">Code of that office; null in older events: for all that were told.</param>
public sealed record StaffReportNoted(
    Guid ReportId,
    Guid StaffId,
    string Number,
    string WorkPermit,
    string Zone,
    DateOnly ReportedOn,
    DateTimeOffset At,
    string? Office = null);
