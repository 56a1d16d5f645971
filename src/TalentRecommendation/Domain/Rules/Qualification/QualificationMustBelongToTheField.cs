using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

internal sealed class QualificationMustBelongToTheField : QualificationRule
{
    public override Provision Provision => Law.RecognisedList;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Field is { } field && RecognisedList.Find(form.Qualification, context.AppliedOn) is { } recognised && recognised.Field != field)
            yield return At("/field", recognised.Title);
    }
}
