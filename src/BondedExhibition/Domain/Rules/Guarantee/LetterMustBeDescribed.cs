using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>A letter says who is bound to whom (L581 art. 13).</summary>
internal sealed class LetterMustBeDescribed : GuaranteeRule
{
    public override Provision Provision => Law.Letter;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form is { Kind: GuaranteeKind.Letter, Letter: null })
            yield return At("/letter");
    }
}
