using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class EnterpriseMustStateItsDayOfRegistration : GraduateRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (Registration.IsHeldToIt(form) && form.RegisteredOn is null)
            yield return At("/registeredOn");
    }
}
