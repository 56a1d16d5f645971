using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class YearMustBeThisOneOrTheNext : EmployerRule
{
    public override Provision Provision => Law.Recommendation;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.Year is { } year && year != context.AppliedOn.Year && year != context.AppliedOn.Year + 1)
            yield return At("/year", context.AppliedOn.Year, context.AppliedOn.Year + 1);
    }
}
