using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>Tax needs a rate.</summary>
internal sealed class SoldGoodsMustStandInTheTariff : DeclaredSaleRule
{
    public override Provision Provision => Law.Rates;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared is { Sale: { } sale, Line: null })
            yield return At($"{pointer}/sale", sale.GoodsCode);
    }
}
