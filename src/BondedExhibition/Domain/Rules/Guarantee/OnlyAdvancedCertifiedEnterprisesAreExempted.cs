using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>A plain certified enterprise gets none (L581 art. 10; AEO282).</summary>
internal sealed class OnlyAdvancedCertifiedEnterprisesAreExempted : GuaranteeRule
{
    public override Provision Provision => Law.ExemptionOnly;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form.Kind == GuaranteeKind.Exemption && context.Known is CreditKnown { Level: not CreditLevel.Advanced })
            yield return At("/kind");
    }
}
