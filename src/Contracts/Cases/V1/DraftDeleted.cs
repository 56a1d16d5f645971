namespace Platform.Contracts.Cases.V1;

/// <summary>A draft was deleted with everything in it, because nobody touched it although its owner was warned.</summary>
public sealed record DraftDeleted(
    Guid CaseId,
    string Service,
    string Matter,
    string Zone,
    Guid OrganisationId,
    DateTimeOffset At);
