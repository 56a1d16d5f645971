using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class RecruitingMustBeHonest : EmployerRule
{
    public override Provision Provision => Law.Honesty;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.HonestRecruiting == false)
            yield return At("/honestRecruiting");
    }
}
