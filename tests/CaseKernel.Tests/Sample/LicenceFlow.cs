using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>A short life with a correction, a decision and three ends.</summary>
public static class LicenceFlow
{
    public static readonly State Draft = new("Draft", Tone.Draft);
    public static readonly State Submitted = new("Submitted", Tone.Waiting);
    public static readonly State AwaitingCorrection = new("AwaitingCorrection", Tone.Action);
    public static readonly State UnderReview = new("UnderReview", Tone.Waiting);
    public static readonly State Approved = new("Approved", Tone.Done);
    public static readonly State Refused = new("Refused", Tone.Refused);
    public static readonly State Withdrawn = new("Withdrawn", Tone.Done);

    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Approved, Refused, Withdrawn],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, LicenceLaw.Submission, Start(LicenceLimits.AcceptanceCheck)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, LicenceLaw.Submission),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, LicenceLaw.CorrectOnce, End(LicenceLimits.AcceptanceCheck)),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, LicenceLaw.Accept, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.Decision)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, LicenceLaw.CorrectOnce, Start(LicenceLimits.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, LicenceLaw.Submission),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, LicenceLaw.Decide, End(LicenceLimits.Decision)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, LicenceLaw.Refuse, End(LicenceLimits.Decision)),
        ]);
}
