using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>A deposit counts once it is paid; its levy has a number (HGF art. 68).</summary>
internal sealed class DepositMustBePaid : GuaranteeRule
{
    public override Provision Provision => Law.GuaranteeForms;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form.Kind == GuaranteeKind.Deposit && string.IsNullOrWhiteSpace(form.DepositNumber))
            yield return At("/depositNumber");
    }
}
