using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>The whole procedure of the Administrative Licensing Law as one table.</summary>
public static class ProcedureFlow
{
    public static readonly State Draft = new("Draft", Tone.Draft);
    public static readonly State Submitted = new("Submitted", Tone.Waiting);
    public static readonly State MendingAtCounter = new("MendingAtCounter", Tone.Action);
    public static readonly State AwaitingCorrection = new("AwaitingCorrection", Tone.Action);
    public static readonly State AtLowerOrgan = new("AtLowerOrgan", Tone.Waiting);
    public static readonly State UnderReview = new("UnderReview", Tone.Waiting);
    public static readonly State UnderJointReview = new("UnderJointReview", Tone.Waiting);
    public static readonly State HearingOffered = new("HearingOffered", Tone.Action);
    public static readonly State HearingRequested = new("HearingRequested", Tone.Waiting);
    public static readonly State HearingScheduled = new("HearingScheduled", Tone.Waiting);
    public static readonly State Approved = new("Approved", Tone.Waiting);
    public static readonly State Delivered = new("Delivered", Tone.Done);
    public static readonly State Refused = new("Refused", Tone.Refused);
    public static readonly State NotNeeded = new("NotNeeded", Tone.Done);
    public static readonly State NotAccepted = new("NotAccepted", Tone.Refused);
    public static readonly State Withdrawn = new("Withdrawn", Tone.Done);
    public static readonly State Lapsed = new("Lapsed", Tone.Refused);
    public static readonly State Revoked = new("Revoked", Tone.Refused);
    public static readonly State Deregistered = new("Deregistered", Tone.Done);

    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft, MendingAtCounter, AwaitingCorrection],
        ends: [Refused, NotNeeded, NotAccepted, Withdrawn, Lapsed, Revoked, Deregistered],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, LicenceLaw.Submission, Start(LicenceLimits.AcceptanceCheck)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, LicenceLaw.Submission),
            new(Submitted, ProcedureActs.NotNeeded, NotNeeded, Audience.Officer, LicenceLaw.NotNeeded, End(LicenceLimits.AcceptanceCheck)),
            new(Submitted, Act.DeclineAcceptance, NotAccepted, Audience.Officer, LicenceLaw.NotCompetent, End(LicenceLimits.AcceptanceCheck)),
            new(Submitted, ProcedureActs.MendAtCounter, MendingAtCounter, Audience.Officer, LicenceLaw.SmallErrors),
            new(MendingAtCounter, Act.Resubmit, Submitted, Audience.Applicant, LicenceLaw.SmallErrors),
            new(MendingAtCounter, Act.DeemAccepted, UnderReview, Audience.System, LicenceLaw.CorrectOnce,
                End(LicenceLimits.AcceptanceCheck).ThenStartAsOf(LicenceLimits.AcceptanceCheck, LicenceLimits.Decision), When: LicenceLimits.AcceptanceCheck),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, LicenceLaw.CorrectOnce, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, LicenceLaw.CorrectOnce, End(LicenceLimits.CorrectionAnswer).ThenStart(LicenceLimits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, LicenceLaw.Submission, End(LicenceLimits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, LicenceLaw.CorrectOnce, End(LicenceLimits.CorrectionAnswer), When: LicenceLimits.CorrectionAnswer),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, LicenceLaw.Accept, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.Decision)),
            new(Submitted, Act.DeemAccepted, UnderReview, Audience.System, LicenceLaw.CorrectOnce,
                End(LicenceLimits.AcceptanceCheck).ThenStartAsOf(LicenceLimits.AcceptanceCheck, LicenceLimits.Decision), When: LicenceLimits.AcceptanceCheck),
            new(Submitted, Act.Approve, Approved, Audience.Officer, LicenceLaw.OnTheSpot, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.Delivery)),
            new(Submitted, ProcedureActs.AcceptJointly, UnderJointReview, Audience.Officer, LicenceLaw.Decide, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.JointDecision)),
            new(UnderJointReview, Act.Approve, Approved, Audience.Officer, LicenceLaw.Decide, End(LicenceLimits.JointDecision).ThenStart(LicenceLimits.Delivery)),
            new(UnderJointReview, Act.Refuse, Refused, Audience.Officer, LicenceLaw.Refuse, End(LicenceLimits.JointDecision)),
            new(Submitted, ProcedureActs.ExamineBelow, AtLowerOrgan, Audience.Officer, LicenceLaw.LowerOrgan, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.LowerOrgan)),
            new(AtLowerOrgan, ProcedureActs.Forward, UnderReview, Audience.Officer, LicenceLaw.LowerOrgan, End(LicenceLimits.LowerOrgan).ThenStart(LicenceLimits.Decision)),
            new(UnderReview, ProcedureActs.FieldCheck, UnderReview, Audience.Officer, LicenceLaw.FieldCheck),
            new(UnderReview, ProcedureActs.HearThirdParties, UnderReview, Audience.Officer, LicenceLaw.ThirdParties),
            new(UnderReview, ProcedureActs.OfferHearing, HearingOffered, Audience.Officer, LicenceLaw.Hearing, Pause(LicenceLimits.Decision).ThenStart(LicenceLimits.HearingRequest)),
            new(HearingOffered, ProcedureActs.RequestHearing, HearingRequested, Audience.Applicant, LicenceLaw.Hearing, End(LicenceLimits.HearingRequest).ThenStart(LicenceLimits.HearingHeld)),
            new(HearingOffered, ProcedureActs.WaiveHearing, UnderReview, Audience.System, LicenceLaw.Hearing,
                End(LicenceLimits.HearingRequest).ThenResume(LicenceLimits.Decision), When: LicenceLimits.HearingRequest),
            new(HearingRequested, ProcedureActs.ScheduleHearing, HearingScheduled, Audience.Officer, LicenceLaw.HearingProcedure),
            new(HearingScheduled, ProcedureActs.HoldHearing, UnderReview, Audience.Officer, LicenceLaw.HearingProcedure, End(LicenceLimits.HearingHeld).ThenResume(LicenceLimits.Decision)),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, LicenceLaw.Decide, End(LicenceLimits.Decision).ThenStart(LicenceLimits.Delivery)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, LicenceLaw.Refuse, End(LicenceLimits.Decision)),
            new(UnderReview, ProcedureActs.RefuseForFalseData, Refused, Audience.Officer, LicenceLaw.BadFaith, End(LicenceLimits.Decision)),
            new(UnderReview, Act.Withdraw, Withdrawn, Audience.Applicant, LicenceLaw.Submission, End(LicenceLimits.Decision)),
            new(Approved, ProcedureActs.Deliver, Delivered, Audience.Officer, LicenceLaw.Delivery, End(LicenceLimits.Delivery)),
            new(Delivered, ProcedureActs.Revoke, Revoked, Audience.Officer, LicenceLaw.Revoke),
            new(Delivered, ProcedureActs.Deregister, Deregistered, Audience.Officer, LicenceLaw.Deregister),
        ]);
}
