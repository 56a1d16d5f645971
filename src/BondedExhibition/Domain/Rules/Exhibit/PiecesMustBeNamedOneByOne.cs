using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Art and watches are tracked one by one (domain reference §3.4).</summary>
internal sealed class PiecesMustBeNamedOneByOne : ExhibitItemRule
{
    public override Provision Provision => Law.Supervised;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown is { Item.Tracking: Item.BySerial, Goods.Serials: null or { Count: 0 } })
            yield return At($"{pointer}/serials", shown.Item.Name);
    }
}
