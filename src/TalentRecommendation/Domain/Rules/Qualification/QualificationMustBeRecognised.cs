using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>The list of the day of the application counts (JWZG).</summary>
internal sealed class QualificationMustBeRecognised : QualificationRule
{
    public override Provision Provision => Law.RecognisedList;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Qualification is { Length: > 0 } code && RecognisedList.Find(code, context.AppliedOn) is null)
            yield return At("/qualification", code);
    }
}
