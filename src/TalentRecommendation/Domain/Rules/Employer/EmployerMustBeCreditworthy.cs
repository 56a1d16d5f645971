using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class EmployerMustBeCreditworthy : EmployerRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.OnBadList == true)
            yield return At("/onBadList");
    }
}
