using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>自主评定 (S0 task 43): somebody at the employer evaluates.</summary>
internal sealed class PostMustHaveEvaluators : SkillPostRule
{
    public override Provision Provision => Law.SkillsPosts;

    protected override IEnumerable<Finding> Check(SkillPost post, string pointer, SkillsForm form)
    {
        if (post.Evaluators == 0)
            yield return At($"{pointer}/evaluators");
    }
}
