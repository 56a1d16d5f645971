using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Goods that are tracked one by one: as many serials as pieces (domain reference §3.4).</summary>
internal sealed class SerialsMustMatchTheQuantity : ExhibitGoodsRule
{
    public override Provision Provision => Law.Supervised;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.Serials is { Count: > 0 } serials && goods.Quantity is { } quantity && quantity != serials.Count)
            yield return At($"{pointer}/serials", serials.Count, quantity);
    }
}
