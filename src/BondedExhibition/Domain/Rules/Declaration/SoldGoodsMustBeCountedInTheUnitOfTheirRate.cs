using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>Twelve bottles are not twelve litres: a specific rate counts the tariff's unit (GSF art. 23), as the goods' own or their second legal one.</summary>
internal sealed class SoldGoodsMustBeCountedInTheUnitOfTheirRate : DeclaredSaleRule
{
    public override Provision Provision => Law.Rates;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Sale is { } sale && known.Tariff.OtherUnit(sale) is { } counted)
            yield return At($"{pointer}/sale", sale.GoodsCode, Units.Title(counted), Units.Title(sale.Unit));
    }
}
