using System.Text.Json;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Corrections;

/// <summary>One notice to the applicant, as the timeline keeps it.</summary>
/// <param name="Round">1 for the first notice of the case.</param>
/// <param name="Seq">The case's version after it was sent.</param>
/// <param name="Stage">The state in which it was sent; the law allows one notice for each.</param>
/// <param name="Ground">Why a second notice was sent at the same stage.</param>
/// <param name="IsOpen">Whether the applicant has yet to answer it.</param>
internal sealed record CorrectionNotice(int Round, int Seq, DateTimeOffset At, string Stage, string? Ground, IReadOnlyList<CorrectionItem> Items, bool IsOpen)
{
    /// <summary>All notices of a case, the latest last.</summary>
    public static IReadOnlyList<CorrectionNotice> Of(IReadOnlyList<TimelineRecord> timeline)
    {
        var lastMove = timeline.LastOrDefault(entry => entry.FromState != entry.ToState);
        return
        [
            .. timeline.Where(entry => entry.Act == Act.RequestCorrections.Name).Select((entry, i) =>
            {
                var body = JsonSerializer.Deserialize<CorrectionBody>(entry.Detail, JsonDefaults.Options)!;
                return new CorrectionNotice(i + 1, entry.Seq, entry.At, entry.FromState, body.Ground, body.Items ?? [], entry == lastMove);
            }),
        ];
    }

    public static CorrectionNotice? Open(IReadOnlyList<TimelineRecord> timeline) => Of(timeline).LastOrDefault(notice => notice.IsOpen);

    /// <summary>
    /// What the applicant may change while the notice is open: what it names, and what keeps the form from being handed in
    /// again, because mending one field may make another necessary.
    /// </summary>
    public IReadOnlyList<string> Editable(IEnumerable<Finding> findings) =>
        [.. Items.Select(item => item.Place).Concat(findings.Where(finding => finding.Severity == Severity.Block && finding.Pointer.Length > 0).Select(finding => finding.Pointer)).Distinct()];

    public static bool Covers(IReadOnlyList<string> editable, string pointer) => editable.Any(place => FormDiff.IsWithin(pointer, place));
}
