using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

internal sealed class PostsMustBeNamed : SkillsRule
{
    public override Provision Provision => Law.SkillsPosts;

    public override IEnumerable<Finding> Check(SkillsForm form, CheckContext context)
    {
        if (form is { Application: SkillsApplication.Posts, Posts: not { Count: > 0 } })
            yield return At("/posts");
    }
}
