using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>S0 task 10: granted with period and ceiling.</summary>
internal sealed class WaiverHasAMatterOfItsOwn : GuaranteeRule
{
    public override Provision Provision => Law.Waiver;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form.Kind == GuaranteeKind.Waiver)
            yield return At("/kind");
    }
}
