using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Only what customs supervise in this book may be shown (HGF art. 37).</summary>
internal sealed class GoodsMustStandInTheBook : ExhibitItemRule
{
    public override Provision Provision => Law.Supervised;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown.Item is null)
            yield return At($"{pointer}/item", shown.Goods.Item);
    }
}
