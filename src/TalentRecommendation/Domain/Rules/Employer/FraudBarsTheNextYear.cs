using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class FraudBarsTheNextYear : EmployerRule
{
    public override Provision Provision => Law.EmployerBars;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.FraudLastYear == true)
            yield return At("/fraudLastYear");
    }
}
