namespace Platform.Contracts.Cases.V1;

/// <summary>
/// Somebody took a step with a case, from its first draft on. Carries what a read side shows in a list, so that no
/// consumer has to ask back. Never personal data: <paramref name="Title"/> names the organisation's undertaking, not a person.
/// </summary>
/// <param name="Number">Empty until the case is submitted.</param>
/// <param name="Service">The service's name in the HTTP contract, such as <c>representative-offices</c>.</param>
/// <param name="Organ">Code of the organ that decides.</param>
/// <param name="Version">The case's version after the step; a consumer ignores what is older than what it has.</param>
/// <param name="Act">The act, such as <c>correction-requests</c>.</param>
/// <param name="ActorRole"><c>applicant</c>, <c>officer</c> or <c>system</c>.</param>
/// <param name="DueOn">The next date the law sets for the office, if one is running (Asia/Shanghai).</param>
public sealed record CaseStepTaken(
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Organ,
    Guid OrganisationId,
    string Title,
    string State,
    int Version,
    string Act,
    string FromState,
    string ActorRole,
    Guid? AssigneeId,
    DateOnly? DueOn,
    DateTimeOffset At);
