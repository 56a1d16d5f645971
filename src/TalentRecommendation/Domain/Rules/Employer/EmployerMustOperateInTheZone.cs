using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class EmployerMustOperateInTheZone : EmployerRule
{
    public override Provision Provision => Law.Recommendation;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.OperatesInZone == false)
            yield return At("/operatesInZone");
    }
}
