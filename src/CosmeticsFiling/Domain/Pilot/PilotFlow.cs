using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CosmeticsFiling.Domain.Pilot;

/// <summary>The pilot's time limits. No text of the pilot sets any: they are those of a licence (XKF), and to be verified.</summary>
internal static class PilotLimits
{
    /// <summary>What does not count towards the time for the decision; the applicant is told how long it takes (XKF art. 45).</summary>
    private static readonly IReadOnlyList<PauseGround> NotCounted =
        [.. new[] { "hearing", "inspection", "test", "expert-review" }.Select(code => new PauseGround(code, PilotLaw.NotCounted))];

    public static readonly Limit AcceptanceCheck = new("acceptance-check", 5, DayUnit.WorkingDays, PilotLaw.CorrectOnce);
    public static readonly Limit Decision = new("decision", 20, DayUnit.WorkingDays, PilotLaw.Decide) { PauseGrounds = NotCounted };
    public static readonly Limit Certificate = new("certificate", 10, DayUnit.WorkingDays, PilotLaw.Issue);

    /// <summary>The applicant's answer to a correction notice; no text at hand names a term (to be verified).</summary>
    public static readonly Limit CorrectionAnswer = new("correction-answer", 30, DayUnit.WorkingDays, PilotLaw.CorrectionTerm) { Whose = LimitOf.Applicant, WarnDays = 5 };

    /// <summary>The same for an annual report.</summary>
    public static readonly Limit ReportAnswer = new("report-answer", 30, DayUnit.WorkingDays, PilotLaw.ReportCorrection) { Whose = LimitOf.Applicant, WarnDays = 5 };
}

/// <summary>The life of an application for a pilot site: a licence's (L46 art. 63; XKF).</summary>
internal static class PilotFlow
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
            new(Draft, Act.Submit, Submitted, Audience.Applicant, PilotLaw.ProductionLicence, Start(PilotLimits.AcceptanceCheck)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, PilotLaw.Application),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, PilotLaw.CorrectOnce, End(PilotLimits.AcceptanceCheck).ThenStart(PilotLimits.CorrectionAnswer)),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, PilotLaw.Accept, End(PilotLimits.AcceptanceCheck).ThenStart(PilotLimits.Decision)),
            new(Submitted, Act.DeemAccepted, UnderReview, Audience.System, PilotLaw.CorrectOnce,
                End(PilotLimits.AcceptanceCheck).ThenStartAsOf(PilotLimits.AcceptanceCheck, PilotLimits.Decision), When: PilotLimits.AcceptanceCheck),
            new(Submitted, Act.DeclineAcceptance, NotAccepted, Audience.Officer, PilotLaw.NotCompetent, End(PilotLimits.AcceptanceCheck)),
            new(Submitted, Act.Withdraw, Withdrawn, Audience.Applicant, PilotLaw.Application, End(PilotLimits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, PilotLaw.CorrectOnce, End(PilotLimits.CorrectionAnswer).ThenStart(PilotLimits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, PilotLaw.Application, End(PilotLimits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, PilotLaw.CorrectionTerm, End(PilotLimits.CorrectionAnswer), When: PilotLimits.CorrectionAnswer),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, PilotLaw.ProductionLicence, End(PilotLimits.Decision).ThenStart(PilotLimits.Certificate)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, PilotLaw.Refuse, End(PilotLimits.Decision)),
            new(UnderReview, Act.Withdraw, Withdrawn, Audience.Applicant, PilotLaw.Application, End(PilotLimits.Decision)),
        ]);
}
