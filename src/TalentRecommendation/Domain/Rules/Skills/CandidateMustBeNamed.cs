using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

internal sealed class CandidateMustBeNamed : SkillsRule
{
    public override Provision Provision => Law.AviationTitles;

    public override IEnumerable<Finding> Check(SkillsForm form, CheckContext context)
    {
        if (form is { Application: SkillsApplication.Title, Candidate: null })
            yield return At("/candidate");
    }
}
