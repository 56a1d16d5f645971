using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>A plain certified enterprise gets none (L581 art. 10; AEO282).</summary>
internal sealed class ExemptionIsForAdvancedCertifiedEnterprises : ExhibitRule
{
    public override Provision Provision => Law.ExemptionOnly;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { Guarantee.Kind: "exemption", Credit: not CreditLevel.Advanced })
            yield return At("/guarantee/number");
    }
}
