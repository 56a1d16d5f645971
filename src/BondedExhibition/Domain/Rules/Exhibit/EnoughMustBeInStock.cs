using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Balance at least zero, always (domain reference §3.4).</summary>
internal sealed class EnoughMustBeInStock : ExhibitItemRule
{
    public override Provision Provision => Law.Supervised;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        foreach (var (serial, wanted) in shown.Wanted)
        {
            if (shown.Item is not null && shown.ElsewhereOf(serial) is null && shown.InStock(serial) is var left && left < wanted)
                yield return At($"{pointer}/quantity", serial, left, wanted);
        }
    }
}
