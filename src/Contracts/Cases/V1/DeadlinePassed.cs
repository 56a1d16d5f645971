namespace Platform.Contracts.Cases.V1;

/// <summary>The last day of a limit is over and what it asked for was not done. Raised once.</summary>
/// <param name="Limit">Code of the limit, such as <c>acceptance-check</c>.</param>
/// <param name="Audience">Who should have acted: <c>office</c> or <c>applicant</c>.</param>
/// <param name="DueOn">The last day, in Shanghai.</param>
/// <param name="Effect">The act that the law takes by itself, such as <c>deemed-acceptance</c>; null when nothing follows by itself.</param>
public sealed record DeadlinePassed(
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Organ,
    Guid OrganisationId,
    string Limit,
    string Audience,
    DateOnly StartedOn,
    DateOnly DueOn,
    string? Effect,
    Guid? AssigneeId,
    int Version,
    DateTimeOffset At);
