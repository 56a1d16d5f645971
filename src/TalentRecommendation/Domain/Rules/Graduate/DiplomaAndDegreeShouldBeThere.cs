using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Both are needed in the year; a file may come before them.</summary>
internal sealed class DiplomaAndDegreeShouldBeThere : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Study is { } study && (study.DiplomaOn is null || study.DegreeOn is null))
            yield return At(study.DiplomaOn is null ? "/study/diplomaOn" : "/study/degreeOn");
    }
}
