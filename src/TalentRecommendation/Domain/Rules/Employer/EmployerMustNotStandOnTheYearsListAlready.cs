using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>One place a year, in whatever zone.</summary>
internal sealed class EmployerMustNotStandOnTheYearsListAlready : EmployerRule
{
    public override Provision Provision => Law.Recommendation;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (context.Known is EmployerKnown { Standing: [var standing, ..] })
            yield return At("/employer/creditCode", standing.Number);
    }
}
