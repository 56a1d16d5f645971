using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>The life of <c>ro.establish</c>: a registration that an office accepts, decides and certifies.</summary>
internal static class EstablishFlow
{
    public static readonly State Draft = new("Draft", Tone.Draft);
    public static readonly State Submitted = new("Submitted", Tone.Waiting);
    public static readonly State AwaitingCorrection = new("AwaitingCorrection", Tone.Action);
    public static readonly State UnderReview = new("UnderReview", Tone.Waiting);
    public static readonly State Approved = new("Approved", Tone.Done);
    public static readonly State Refused = new("Refused", Tone.Refused);
    public static readonly State NotAccepted = new("NotAccepted", Tone.Refused);
    public static readonly State Withdrawn = new("Withdrawn", Tone.Done);
    public static readonly State Lapsed = new("Lapsed", Tone.Refused);

    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Approved, Refused, NotAccepted, Withdrawn, Lapsed],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, Law.Apply, Start(Limits.AcceptanceCheck)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.CorrectOnce, End(Limits.AcceptanceCheck).ThenStart(Limits.CorrectionAnswer)),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, Law.Accept, End(Limits.AcceptanceCheck).ThenStart(Limits.Decision)),
            new(Submitted, Act.DeemAccepted, UnderReview, Audience.System, Law.CorrectOnce,
                End(Limits.AcceptanceCheck).ThenStartAsOf(Limits.AcceptanceCheck, Limits.Decision), When: Limits.AcceptanceCheck),
            new(Submitted, Act.DeclineAcceptance, NotAccepted, Audience.Officer, Law.NotCompetent, End(Limits.AcceptanceCheck)),
            new(Submitted, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, Law.CorrectOnce, End(Limits.CorrectionAnswer).ThenStart(Limits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.CorrectionTerm, End(Limits.CorrectionAnswer), When: Limits.CorrectionAnswer),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, Law.Decide, End(Limits.Decision).ThenStart(Limits.Certificates)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, Law.Refuse, End(Limits.Decision)),
            new(UnderReview, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.Decision)),
        ]);
}
