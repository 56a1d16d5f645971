namespace Platform.Contracts.Cases.V1;

/// <summary>A department's office was asked for its opinion or approval. One event for each of the departments asked at once.</summary>
/// <param name="OpinionId">The office's task.</param>
/// <param name="Organ">Code of the organ that decides the case.</param>
/// <param name="Title">Names the organisation's undertaking, not a person.</param>
/// <param name="Consultation">Code of what was asked about.</param>
/// <param name="Kind"><c>opinion</c> or <c>approval</c>.</param>
/// <param name="Office">Code of the office that answers.</param>
/// <param name="DueOn">Last day for the answer (Asia/Shanghai).</param>
public sealed record OpinionRequested(
    Guid OpinionId,
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Organ,
    string Title,
    string Consultation,
    string Kind,
    string Department,
    string Office,
    DateOnly DueOn,
    DateTimeOffset At);
