using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>Joint and several liability is one of the six items (L581 art. 13).</summary>
internal sealed class LetterMustBindJointly : GuaranteeRule
{
    public override Provision Provision => Law.Letter;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form is { Kind: GuaranteeKind.Letter, Letter.JointLiability: false })
            yield return At("/letter/jointLiability");
    }
}
