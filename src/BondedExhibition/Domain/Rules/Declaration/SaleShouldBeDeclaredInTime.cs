using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>30 days from the sale, never across the year (SHC9 VI). It stays due.</summary>
internal sealed class SaleShouldBeDeclaredInTime : DeclaredSaleRule
{
    public override Provision Provision => Law.Consolidated;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Sale is { } sale && sale.DueOn < context.AppliedOn)
            yield return At($"{pointer}/sale", sale.Number, sale.DueOn);
    }
}
