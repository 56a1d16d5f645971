using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>Where the district’s plan does not name what the city’s grants (D1): for the officer to know, never a ground for refusal.</summary>
internal sealed class IndustryOfTheCityPlanAloneIsPointedOut : EmployerRule
{
    public override Provision Provision => Law.RecommendationJingAn;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (ZoneIndustries.Find(context.Zone, form.Industry, context.AppliedOn) is { Notice: { } notice } industry)
            yield return At("/industry", industry.Title, notice);
    }
}
