using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

internal sealed class QualificationMustNotHaveEnded : QualificationRule
{
    public override Provision Provision => Law.RecognisedList;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Paper?.ExpiresOn is { } end && end < context.Today)
            yield return At("/paper/expiresOn", end);
    }
}
