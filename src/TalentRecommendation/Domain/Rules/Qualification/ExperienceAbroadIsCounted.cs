using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>认可其境外从业经历 (S0 task 45): the office sees how it was counted.</summary>
internal sealed class ExperienceAbroadIsCounted : QualificationRule
{
    public override Provision Provision => Law.Qualifications;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (ExperienceCount.Of(form.Experience ?? [], context.AppliedOn) is { Abroad: > 0 } counted)
            yield return At("/experience", counted.Words);
    }
}
