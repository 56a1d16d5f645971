using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

internal sealed class WaiverMustEndAfterItBegins : WaiverRule
{
    public override Provision Provision => Law.Waiver;

    public override IEnumerable<Finding> Check(WaiverForm form, CheckContext context)
    {
        if (form is { ValidFrom: { } from, ValidUntil: { } until } && (until < from || until < context.AppliedOn))
            yield return At("/validUntil");
    }
}
