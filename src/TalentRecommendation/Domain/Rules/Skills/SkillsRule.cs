using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>A rule about posts or a title.</summary>
internal abstract class SkillsRule() : Rule<SkillsForm>(typeof(TalTexts));

/// <summary>A rule about each post that is applied for.</summary>
internal abstract class SkillPostRule : SkillsRule
{
    public sealed override IEnumerable<Finding> Check(SkillsForm form, CheckContext context) =>
        form.Application == SkillsApplication.Posts ? (form.Posts ?? []).SelectMany((post, index) => Check(post, $"/posts/{index}", form)) : [];

    protected abstract IEnumerable<Finding> Check(SkillPost post, string pointer, SkillsForm form);
}

/// <summary>A rule about who is reviewed.</summary>
internal abstract class CandidateRule : SkillsRule
{
    public sealed override IEnumerable<Finding> Check(SkillsForm form, CheckContext context) =>
        form is { Application: SkillsApplication.Title, Candidate: { } candidate } ? Check(candidate, context) : [];

    protected abstract IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context);
}
