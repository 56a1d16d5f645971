using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

internal sealed class GradeMustNotLieAhead : WaiverRule
{
    public override Provision Provision => Law.Waiver;

    public override IEnumerable<Finding> Check(WaiverForm form, CheckContext context)
    {
        if (form.GradedOn > context.Today)
            yield return At("/gradedOn");
    }
}
