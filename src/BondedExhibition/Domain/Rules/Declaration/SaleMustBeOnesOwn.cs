using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>What nobody recorded cannot be declared.</summary>
internal sealed class SaleMustBeOnesOwn : DeclaredSaleRule
{
    public override Provision Provision => Law.Consolidated;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Sale is null)
            yield return At($"{pointer}/sale", declared.Form.Sale);
    }
}
