using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

internal sealed class LetterMustNotLieAhead : GuaranteeRule
{
    public override Provision Provision => Law.Letter;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form is { Kind: GuaranteeKind.Letter, Letter.IssuedOn: { } issued } && issued > context.Today)
            yield return At("/letter/issuedOn");
    }
}
