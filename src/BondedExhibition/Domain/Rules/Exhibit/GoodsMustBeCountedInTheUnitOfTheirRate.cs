using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Twelve bottles are not twelve litres: a specific rate counts the tariff's unit (GSF art. 23), as the goods' own or their second legal one.</summary>
internal sealed class GoodsMustBeCountedInTheUnitOfTheirRate : ExhibitItemRule
{
    public override Provision Provision => Law.Rates;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown.Item is { } item && known.Tariff.OtherUnit(item) is { } counted)
            yield return At($"{pointer}/unit", item.GoodsCode, Units.Title(counted), Units.Title(item.Unit));
    }
}
