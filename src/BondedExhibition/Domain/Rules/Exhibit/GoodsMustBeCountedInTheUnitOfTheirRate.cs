using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Twelve bottles are not twelve litres: a specific rate counts the tariff's unit (GSF art. 23).</summary>
internal sealed class GoodsMustBeCountedInTheUnitOfTheirRate : ExhibitItemRule
{
    public override Provision Provision => Law.Rates;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown.Item is { } item && known.Tariff.OtherUnit(item.GoodsCode, item.Origin, item.Unit) is { } counted)
            yield return At($"{pointer}/unit", item.GoodsCode, Units.Title(counted), Units.Title(item.Unit));
    }
}
