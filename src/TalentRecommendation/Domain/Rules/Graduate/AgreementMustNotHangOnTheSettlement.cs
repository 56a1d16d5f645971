using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class AgreementMustNotHangOnTheSettlement : GraduateRule
{
    public override Provision Provision => Law.Honesty;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Agreement?.EndsWithoutSettlement == true)
            yield return At("/agreement/endsWithoutSettlement");
    }
}
