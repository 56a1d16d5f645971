using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>Amount up to the highest tax (L581 art. 14(2)).</summary>
internal sealed class AmountMustBeNamed : GuaranteeRule
{
    public override Provision Provision => Law.GuaranteeAmount;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form is { Kind: GuaranteeKind.Letter or GuaranteeKind.Deposit, Amount: null })
            yield return At("/amount");
    }
}
