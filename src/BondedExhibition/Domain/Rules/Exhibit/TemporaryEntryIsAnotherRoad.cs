using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>An ATA exhibit is no bonded stock (GSF art. 37; domain reference §3.10).</summary>
internal sealed class TemporaryEntryIsAnotherRoad : ExhibitRule
{
    public override Provision Provision => Law.TemporaryEntry;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        foreach (var (pointer, words) in new[] { ("/head/remarks", form.Head?.Remarks), ("/exhibition/title", form.Exhibition?.Title) })
        {
            if (words is not null && (words.Contains("ATA", StringComparison.Ordinal) || words.Contains("暂时进", StringComparison.Ordinal)))
                yield return At(pointer);
        }
    }
}
