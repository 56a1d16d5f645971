using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>The beneficiary is customs (L581 art. 13).</summary>
internal sealed class LetterMustNameCustoms : GuaranteeRule
{
    public override Provision Provision => Law.Letter;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form is { Kind: GuaranteeKind.Letter, Letter.Beneficiary: { Length: > 0 } beneficiary } && !beneficiary.Contains("海关", StringComparison.Ordinal) && !beneficiary.Contains("customs", StringComparison.OrdinalIgnoreCase))
            yield return At("/letter/beneficiary");
    }
}
