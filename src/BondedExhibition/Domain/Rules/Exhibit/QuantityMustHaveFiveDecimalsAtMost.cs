using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>DclQty: 14 digits and 5 decimals.</summary>
internal sealed class QuantityMustHaveFiveDecimalsAtMost : ExhibitGoodsRule
{
    public override Provision Provision => Law.Messages;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.Quantity is { } quantity && decimal.Round(quantity, 5) != quantity)
            yield return At($"{pointer}/quantity");
    }
}
