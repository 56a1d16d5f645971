using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>Each sale is exactly one line of one declaration (domain reference §3.4).</summary>
internal sealed class SaleMustNotBeDeclaredYet : DeclaredSaleRule
{
    public override Provision Provision => Law.Consolidated;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Sale is { } sale && sale.State != Sale.Sold && sale.CaseId != known.CaseId)
            yield return At($"{pointer}/sale", sale.Number);
    }
}
