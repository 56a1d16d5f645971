using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>No text maps GB/T 4754 to the zones’ industries; which divisions usually belong to one is our reading.</summary>
internal sealed class ActivityShouldBelongToTheIndustry : EmployerRule
{
    public override Provision Provision => Law.Recommendation;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.ActivityCode is { Length: 4 } code && ZoneIndustries.Find(context.Zone, form.Industry, context.AppliedOn) is { } industry && !industry.Activities.Contains(code[..2]))
            yield return At("/activityCode", code, industry.Title);
    }
}
