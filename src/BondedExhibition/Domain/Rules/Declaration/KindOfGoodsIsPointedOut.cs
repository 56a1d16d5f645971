using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>Which kinds the zone’s plan names for declaration after sale (D3); others rest on SHC9 VI alone.</summary>
internal sealed class KindOfGoodsIsPointedOut : DeclaredSaleRule
{
    public override Provision Provision => Law.AfterSale;

    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Sale is { } sale && !AfterSaleGoods.Names(context.Zone, sale.GoodsCode, sale.SoldOn))
            yield return At($"{pointer}/sale", sale.GoodsCode);
    }
}
