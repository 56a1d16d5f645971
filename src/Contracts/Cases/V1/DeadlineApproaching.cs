namespace Platform.Contracts.Cases.V1;

/// <summary>A running limit is nearly over. Raised once for each date; again when the date has moved away and comes near again.</summary>
/// <param name="Limit">Code of the limit, such as <c>decision</c>.</param>
/// <param name="Audience">Who must act: <c>office</c> or <c>applicant</c>.</param>
/// <param name="DueOn">The last day, in Shanghai.</param>
/// <param name="WorkingDaysLeft">After the day of the warning, up to and including the last day.</param>
/// <param name="Provisional">The date may still move: a year's holiday notice is missing.</param>
public sealed record DeadlineApproaching(
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
    int WorkingDaysLeft,
    bool Provisional,
    Guid? AssigneeId,
    int Version,
    DateTimeOffset At);
