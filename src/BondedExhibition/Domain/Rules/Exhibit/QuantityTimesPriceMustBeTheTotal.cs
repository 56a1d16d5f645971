using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>DclTotalAmt = DclQty × DclUprcAmt.</summary>
internal sealed class QuantityTimesPriceMustBeTheTotal : ExhibitGoodsRule
{
    public override Provision Provision => Law.Messages;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods is { Quantity: { } quantity, UnitPrice: { } price, Total: { } total } && Math.Abs((quantity * price) - total) > 0.01m)
            yield return At($"{pointer}/total", decimal.Round(quantity * price, 2, MidpointRounding.AwayFromZero));
    }
}
