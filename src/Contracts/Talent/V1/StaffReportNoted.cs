namespace Platform.Contracts.Talent.V1;

/// <summary>An officer has taken note of a report: nobody need be told of it any more.</summary>
/// <param name="Number">Of the member of staff on the roster; no name is told.</param>
/// <param name="ReportedOn">In Shanghai.</param>
public sealed record StaffReportNoted(
    Guid ReportId,
    Guid StaffId,
    string Number,
    string WorkPermit,
    string Zone,
    DateOnly ReportedOn,
    DateTimeOffset At);
