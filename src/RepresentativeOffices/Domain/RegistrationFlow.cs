using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>The life of every registration of this service: an office accepts it, decides it and issues papers. What differs is by when, and by what law.</summary>
internal static class RegistrationFlow
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

    public static readonly FlowTable Establish = Table(Law.Apply, Law.Decide, Limits.Decision, Limits.Certificates);
    public static readonly FlowTable Change = Table(Law.Change, Law.DecideChange, Limits.ChangeDecision, Limits.ChangeCertificates);
    public static readonly FlowTable Renew = Table(Law.Renewal, Law.DecideChange, Limits.ChangeDecision, Limits.ChangeCertificates);
    public static readonly FlowTable Deregister = Table(Law.Deregistration, Law.DecideDeregistration, Limits.DeregistrationDecision, Limits.DeregistrationNotice);

    private static FlowTable Table(Provision apply, Provision decide, Limit decision, Limit papers) => new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Approved, Refused, NotAccepted, Withdrawn, Lapsed],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, apply, Start(Limits.AcceptanceCheck)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.CorrectOnce, End(Limits.AcceptanceCheck).ThenStart(Limits.CorrectionAnswer)),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, Law.Accept, End(Limits.AcceptanceCheck).ThenStart(decision)),
            new(Submitted, Act.DeemAccepted, UnderReview, Audience.System, Law.CorrectOnce,
                End(Limits.AcceptanceCheck).ThenStartAsOf(Limits.AcceptanceCheck, decision), When: Limits.AcceptanceCheck),
            new(Submitted, Act.DeclineAcceptance, NotAccepted, Audience.Officer, Law.NotCompetent, End(Limits.AcceptanceCheck)),
            new(Submitted, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, Law.CorrectOnce, End(Limits.CorrectionAnswer).ThenStart(Limits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.CorrectionTerm, End(Limits.CorrectionAnswer), When: Limits.CorrectionAnswer),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, decide, End(decision).ThenStart(papers)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, Law.Refuse, End(decision)),
            new(UnderReview, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(decision)),
        ]);
}
