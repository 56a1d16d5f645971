using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

internal sealed class SomeOfLastYearsGraduatesMustHaveStayed<TForm> : EmployerConditionRule<TForm>
    where TForm : IEmployerConditions
{
    public override Provision Provision => Law.EmployerBars;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { SettledLastYear: > 0 and var settled, LeftOfThem: { } left } && left == settled)
            yield return At("/leftOfThem", settled);
    }
}
