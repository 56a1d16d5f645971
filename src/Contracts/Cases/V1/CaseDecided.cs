namespace Platform.Contracts.Cases.V1;

/// <summary>A case ended with a decision or without one.</summary>
/// <param name="Outcome">The state it ended in, such as <c>Approved</c>, <c>Refused</c> or <c>Withdrawn</c>.</param>
public sealed record CaseDecided(
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Organ,
    Guid OrganisationId,
    string Outcome,
    int Version,
    DateTimeOffset At);
