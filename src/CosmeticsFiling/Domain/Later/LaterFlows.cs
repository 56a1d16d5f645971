using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;
using static Platform.CosmeticsFiling.Domain.FileFlow;

namespace Platform.CosmeticsFiling.Domain.Later;

/// <summary>The lives of what is filed about a filing. Only a change of the responsible person is recorded by the office before it counts.</summary>
internal static class LaterFlows
{
    public static readonly State Submitted = new("Submitted", Tone.Waiting);
    public static readonly State AwaitingCorrection = new("AwaitingCorrection", Tone.Action);
    public static readonly State Recorded = new("Recorded", Tone.Done);
    public static readonly State Lapsed = new("Lapsed", Tone.Refused);
    public static readonly State GivenUp = new("GivenUp", Tone.Done);

    public static readonly Act Record = new("recording");

    /// <summary>L35 art. 35: a change counts from its submission, as the filing did, and is checked afterwards.</summary>
    public static readonly FlowTable Change = new(
        initial: Draft,
        editable: [Draft, UnderRectification],
        ends: [Checked, Closed, Withdrawn],
        steps:
        [
            new(Draft, Act.Submit, UnderCheck, Audience.Applicant, Law.Change),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Withdrawal),
            new(UnderCheck, Conform, Checked, Audience.Officer, Law.Supervision),
            new(UnderCheck, Act.RequestCorrections, UnderRectification, Audience.Officer, Law.Supervision, Start(Limits.Rectification)),
            new(UnderCheck, Close, Closed, Audience.Officer, Law.GiveUp),
            new(UnderRectification, Act.Resubmit, UnderCheck, Audience.Applicant, Law.Supervision, End(Limits.Rectification)),
            new(UnderRectification, Overdue, RectificationOverdue, Audience.System, Law.Supervision, End(Limits.Rectification), When: Limits.Rectification),
            new(UnderRectification, Close, Closed, Audience.Officer, Law.GiveUp),
            new(RectificationOverdue, Act.RequestCorrections, UnderRectification, Audience.Officer, Law.Supervision, Start(Limits.Rectification)),
            new(RectificationOverdue, Close, Closed, Audience.Officer, Law.GiveUp),
        ]);

    /// <summary>L35 art. 37(2): who stops making or importing a product says so; nobody has to agree.</summary>
    public static readonly FlowTable Cancel = new(
        initial: Draft,
        editable: [Draft],
        ends: [GivenUp, Withdrawn],
        steps:
        [
            new(Draft, Act.Submit, GivenUp, Audience.Applicant, Law.GiveUp),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Withdrawal),
        ]);

    /// <summary>N70 item 8: the new responsible person asks, and the office records whose the filings are.</summary>
    public static readonly FlowTable ResponsiblePerson = new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Recorded, Lapsed, Withdrawn],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, Law.ResponsiblePersonChange, Start(Limits.Recording)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Withdrawal),
            new(Submitted, Record, Recorded, Audience.Officer, Law.ResponsiblePersonChange, End(Limits.Recording)),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.Recording, End(Limits.Recording).ThenStart(Limits.CorrectionAnswer)),
            new(Submitted, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Withdrawal, End(Limits.Recording)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, Law.Recording, End(Limits.CorrectionAnswer).ThenStart(Limits.Recording)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Withdrawal, End(Limits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.Recording, End(Limits.CorrectionAnswer), When: Limits.CorrectionAnswer),
        ]);
}
