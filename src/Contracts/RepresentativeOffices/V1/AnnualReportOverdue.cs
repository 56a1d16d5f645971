namespace Platform.Contracts.RepresentativeOffices.V1;

/// <summary>A representative office has not filed its annual report in time and was put on the list of exceptions.</summary>
/// <param name="Year">The year that was to be reported.</param>
/// <param name="DueOn">The last day on which it would have been in time.</param>
public sealed record AnnualReportOverdue(
    Guid OfficeId,
    Guid OrganisationId,
    string RegistrationNumber,
    string Name,
    string Zone,
    int Year,
    DateOnly DueOn,
    DateOnly ListedOn);
