using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class SomeOfLastYearsGraduatesMustHaveStayed : EmployerRule
{
    public override Provision Provision => Law.EmployerBars;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form is { SettledLastYear: > 0 and var settled, LeftOfThem: { } left } && left == settled)
            yield return At("/leftOfThem", settled);
    }
}
