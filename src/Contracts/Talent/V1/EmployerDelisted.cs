namespace Platform.Contracts.Talent.V1;

/// <summary>An employer was taken off a zone's list; open cases of its graduates are flagged.</summary>
public sealed record EmployerDelisted(
    string Listing,
    Guid CaseId,
    Guid OrganisationId,
    string Employer,
    string CreditCode,
    string Zone,
    int Year,
    DateOnly DelistedOn);
