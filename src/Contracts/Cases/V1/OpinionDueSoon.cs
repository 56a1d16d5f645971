namespace Platform.Contracts.Cases.V1;

/// <summary>An office that was asked has not answered yet and its term ends soon. Raised once for each task, and once more after its term where silence decides nothing.</summary>
/// <param name="DueOn">Last day for the answer (Asia/Shanghai).</param>
/// <param name="Title">Names the organisation's undertaking, not a person; empty in older events.</param>
public sealed record OpinionDueSoon(
    Guid OpinionId,
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Consultation,
    string Department,
    string Office,
    DateOnly DueOn,
    DateTimeOffset At,
    string Title = "");
