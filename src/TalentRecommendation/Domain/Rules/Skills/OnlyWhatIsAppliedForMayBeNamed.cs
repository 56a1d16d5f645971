using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>Nobody's data is handed in for nothing.</summary>
internal sealed class OnlyWhatIsAppliedForMayBeNamed : SkillsRule
{
    public override Provision Provision => Law.Application;

    public override IEnumerable<Finding> Check(SkillsForm form, CheckContext context)
    {
        if (form is { Application: SkillsApplication.Posts, Candidate: not null })
            yield return At("/candidate");
        if (form is { Application: SkillsApplication.Title, Posts.Count: > 0 })
            yield return At("/posts");
    }
}
