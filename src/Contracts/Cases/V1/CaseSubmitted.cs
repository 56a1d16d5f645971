namespace Platform.Contracts.Cases.V1;

/// <summary>A filing was received for good: it has a number and its clock runs.</summary>
public sealed record CaseSubmitted(
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Organ,
    Guid OrganisationId,
    int Version,
    DateTimeOffset At);
