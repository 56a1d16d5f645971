using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class EnterpriseMustStateItsCapital : EmployerRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (IsEnterprise(form) && form.RegisteredCapital is null && form.GraduateStartUp == false)
            yield return At("/registeredCapital");
    }
}
