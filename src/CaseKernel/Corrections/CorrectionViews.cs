using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Corrections;

/// <summary>The latest notice as one caller sees it.</summary>
/// <param name="DueOn">Until when it can be answered; null when the flow sets no term.</param>
/// <param name="Editable">What may be changed now; empty when the notice is answered.</param>
internal sealed record CorrectionView(int Round, DateTimeOffset RequestedAt, DateOnly? DueOn, string? Ground, IReadOnlyList<CorrectionItemView> Items, IReadOnlyList<string> Editable)
{
    public static CorrectionView? Of(IReadOnlyList<TimelineRecord> timeline, IReadOnlyList<DeadlineRecord> deadlines, IReadOnlyList<Submission> submissions, Submission now, IReadOnlyList<Finding> findings)
    {
        if (CorrectionNotice.Of(timeline) is not [.., var notice])
            return null;
        var before = submissions.LastOrDefault(submission => submission.Seq < notice.Seq);
        var answer = submissions.FirstOrDefault(submission => submission.Seq > notice.Seq);
        var changed = before is null ? [] : before.ChangesTo(answer ?? now);
        var answers = answer is null ? [] : CorrectionAnswer.Of(timeline.First(entry => entry.Seq == answer.Seq));
        return new CorrectionView(
            notice.Round,
            notice.At.InShanghai(),
            deadlines.FirstOrDefault(deadline => deadline.Seq == notice.Seq)?.StatutoryDue,
            notice.Ground,
            [.. notice.Items.Select(item => CorrectionItemView.Of(item, changed, answers))],
            notice.IsOpen ? notice.Editable(findings) : []);
    }

    public CorrectionView Seen(OfficeSight sight) => this with
    {
        Ground = sight.MaybeWords(Ground),
        Items = [.. Items.Select(item => item with { Message = sight.Words(item.Message), MessageEn = sight.MaybeWords(item.MessageEn), Answer = sight.MaybeWords(item.Answer) })],
    };
}

/// <param name="Message">In the caller's language when the officer wrote both.</param>
/// <param name="Changed">Whether the applicant has changed what the item names.</param>
/// <param name="Answer">What the applicant said instead.</param>
internal sealed record CorrectionItemView(string? Pointer, string? Material, string Message, string? MessageEn, bool Changed, string? Answer)
{
    public static CorrectionItemView Of(CorrectionItem item, IReadOnlyList<Change> changes, IReadOnlyList<CorrectionAnswer> answers) => new(
        item.Pointer,
        item.Material,
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? item.MessageEn ?? item.Message! : item.Message!,
        item.MessageEn,
        changes.Any(change => FormDiff.IsWithin(change.Pointer, item.Place)),
        answers.FirstOrDefault(answer => answer.Place == item.Place)?.Text);
}

/// <summary>What has happened to a case since an officer last looked.</summary>
internal sealed record SinceLastLook(DateTimeOffset At, int Version, IReadOnlyList<Change> Changes, IReadOnlyList<TimelineView> Acts);

/// <summary>Up to which version an officer has seen a case.</summary>
internal sealed record Look(int Version, DateTimeOffset At)
{
    /// <summary>Who acts has seen what was there; who takes a case or puts it back says nothing about having seen it.</summary>
    public static Look? Of(Look? stored, IReadOnlyList<TimelineRecord> timeline, Guid accountId)
    {
        var acted = timeline.LastOrDefault(entry => entry.ActorId == accountId && entry.Act != Act.Claim.Name && entry.Act != Act.Release.Name);
        return acted is not null && acted.Seq > (stored?.Version ?? 0) ? new Look(acted.Seq, acted.At) : stored;
    }

    public IReadOnlyList<Change> ChangesIn(IReadOnlyList<Submission> submissions) =>
        submissions is [.., var latest] && latest.Seq > Version && submissions.LastOrDefault(submission => submission.Seq <= Version) is { } seen ? seen.ChangesTo(latest) : [];
}
