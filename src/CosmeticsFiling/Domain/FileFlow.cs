using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>
/// The life of a filing. It is complete when it is submitted (L727 art. 20): there is no acceptance and no approval. What the office does
/// afterwards is supervision (art. 65), for as long as the product is on file; a filing that was checked may be looked at again.
/// </summary>
internal static class FileFlow
{
    public static readonly State Draft = new("Draft", Tone.Draft);
    public static readonly State UnderCheck = new("UnderCheck", Tone.Waiting);
    public static readonly State Checked = new("Checked", Tone.Done);
    public static readonly State UnderRectification = new("UnderRectification", Tone.Action);
    public static readonly State RectificationOverdue = new("RectificationOverdue", Tone.Waiting);
    public static readonly State Cancelled = new("Cancelled", Tone.Refused);
    public static readonly State Closed = new("Closed", Tone.Done);
    public static readonly State Withdrawn = new("Withdrawn", Tone.Done);

    public static readonly Act Conform = new("conformity");
    public static readonly Act Suspend = new("suspension", typeof(SuspensionBody));
    public static readonly Act ResumeSale = new("resumption-of-sale", typeof(ResumptionOfSaleBody));
    public static readonly Act Cancel = new("cancellation", typeof(CancellationBody));
    public static readonly Act Close = new("closing");
    public static readonly Act Overdue = new("rectification-overdue");

    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft, UnderRectification],
        ends: [Checked, Cancelled, Closed, Withdrawn],
        reopened: [Checked],
        steps:
        [
            new(Draft, Act.Submit, UnderCheck, Audience.Applicant, Law.Complete, Start(Limits.Publication)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Withdrawal),

            new(UnderCheck, Conform, Checked, Audience.Officer, Law.Supervision),
            new(UnderCheck, Act.RequestCorrections, UnderRectification, Audience.Officer, Law.Supervision, Start(Limits.Rectification)),
            new(UnderCheck, Suspend, UnderCheck, Audience.Officer, Law.Supervision),
            new(UnderCheck, ResumeSale, UnderCheck, Audience.Officer, Law.Supervision),
            new(UnderCheck, Cancel, Cancelled, Audience.Officer, Law.Supervision),
            new(UnderCheck, Close, Closed, Audience.Officer, Law.GiveUp),

            new(UnderRectification, Act.Resubmit, UnderCheck, Audience.Applicant, Law.Supervision, End(Limits.Rectification)),
            new(UnderRectification, Overdue, RectificationOverdue, Audience.System, Law.Supervision, End(Limits.Rectification), When: Limits.Rectification),
            new(UnderRectification, Suspend, UnderRectification, Audience.Officer, Law.Supervision),
            new(UnderRectification, ResumeSale, UnderRectification, Audience.Officer, Law.Supervision),
            new(UnderRectification, Cancel, Cancelled, Audience.Officer, Law.Supervision),
            new(UnderRectification, Close, Closed, Audience.Officer, Law.GiveUp),

            // Another order gives another term; without one, nothing is mended any more.
            new(RectificationOverdue, Act.RequestCorrections, UnderRectification, Audience.Officer, Law.Supervision, Start(Limits.Rectification)),
            new(RectificationOverdue, Suspend, RectificationOverdue, Audience.Officer, Law.Supervision),
            new(RectificationOverdue, ResumeSale, RectificationOverdue, Audience.Officer, Law.Supervision),
            new(RectificationOverdue, Cancel, Cancelled, Audience.Officer, Law.Supervision),
            new(RectificationOverdue, Close, Closed, Audience.Officer, Law.GiveUp),

            new(Checked, Act.RequestCorrections, UnderRectification, Audience.Officer, Law.Supervision, Start(Limits.Rectification)),
            new(Checked, Suspend, UnderCheck, Audience.Officer, Law.Supervision),
            new(Checked, Cancel, Cancelled, Audience.Officer, Law.Supervision),
        ]);
}
