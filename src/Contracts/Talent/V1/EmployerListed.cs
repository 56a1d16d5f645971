namespace Platform.Contracts.Talent.V1;

/// <summary>An employer stands on a zone's list of a year: its graduates may be recommended.</summary>
/// <param name="CaseId">The employer's own case.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
public sealed record EmployerListed(
    string Listing,
    Guid CaseId,
    Guid OrganisationId,
    string Employer,
    string CreditCode,
    string Zone,
    int Year,
    string Industry,
    DateOnly ListedOn);
