using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 65: what is ordered to be mended is mended in the case in which it was ordered.</summary>
internal sealed class FilingMustNotBeBeingRectified() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Supervision;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File?.Filing is { CheckState: Checks.Rectification or Checks.Overdue } filing)
            yield return At("", filing.Number);
    }
}
