using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

internal sealed class ServiceMustEndAfterItBegins : QualificationRule
{
    public override Provision Provision => Law.Qualifications;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form is { ServesFrom: { } from, ServesUntil: { } until } && until < from)
            yield return At("/servesUntil");
    }
}
