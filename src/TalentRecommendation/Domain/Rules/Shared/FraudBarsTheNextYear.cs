using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

internal sealed class FraudBarsTheNextYear<TForm> : EmployerConditionRule<TForm>
    where TForm : IEmployerConditions
{
    public override Provision Provision => Law.EmployerBars;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FraudLastYear == true)
            yield return At("/fraudLastYear");
    }
}
