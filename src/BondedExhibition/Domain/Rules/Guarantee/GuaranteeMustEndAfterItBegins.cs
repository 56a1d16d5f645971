using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

internal sealed class GuaranteeMustEndAfterItBegins : GuaranteeRule
{
    public override Provision Provision => Law.GuaranteeCases;

    public override IEnumerable<Finding> Check(GuaranteeForm form, CheckContext context)
    {
        if (form is { ValidFrom: { } from, ValidUntil: { } until } && (until < from || until < context.AppliedOn))
            yield return At("/validUntil");
    }
}
