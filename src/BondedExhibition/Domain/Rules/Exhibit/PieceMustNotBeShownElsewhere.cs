using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>No item is on show in two places (domain reference §3.10).</summary>
internal sealed class PieceMustNotBeShownElsewhere : ExhibitItemRule
{
    public override Provision Provision => Law.Supervised;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        foreach (var (serial, _) in shown.Wanted)
        {
            if (shown.ElsewhereOf(serial) is { } exhibition)
                yield return At($"{pointer}/serials", serial, exhibition);
        }
    }
}
