using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>The record does not outlast what it records.</summary>
internal sealed class RecordEndsWithTheQualification : QualificationRule
{
    public override Provision Provision => Law.RecognisedList;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Paper?.ExpiresOn is { } end && form.ServesUntil > end)
            yield return At("/servesUntil", end);
    }
}
