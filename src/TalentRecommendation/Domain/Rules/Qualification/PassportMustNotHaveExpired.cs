using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

internal sealed class PassportMustNotHaveExpired : QualificationRule
{
    public override Provision Provision => Law.Qualifications;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Holder?.PassportExpiresOn is { } end && end < context.Today)
            yield return At("/holder/passportExpiresOn", end);
    }
}
