using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>Occupation and level make a post; a second row would replace the first.</summary>
internal sealed class PostMustBeNamedOnce : SkillPostRule
{
    public override Provision Provision => Law.SkillsPosts;

    protected override IEnumerable<Finding> Check(SkillPost post, string pointer, SkillsForm form)
    {
        if (form.Posts!.TakeWhile(other => !ReferenceEquals(other, post)).Any(other => other.Occupation == post.Occupation && other.Level == post.Level))
            yield return At($"{pointer}/occupation");
    }
}
