namespace Platform.Contracts.Cases.V1;

/// <summary>An office's task ended, and with it the office's right to read the case. Carries no reasons: they are the office's words.</summary>
/// <param name="Outcome">
/// <c>agreed</c>, <c>objected</c>, <c>silent</c> (the term passed), <c>stopped</c> (another department's objection made it
/// unnecessary) or <c>closed</c> (the case went on without it).
/// </param>
public sealed record OpinionEnded(
    Guid OpinionId,
    Guid CaseId,
    string Number,
    string Service,
    string Matter,
    string Zone,
    string Consultation,
    string Department,
    string Office,
    string Outcome,
    DateTimeOffset At);
