using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class AgreementMustRunForAYear : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Agreement is { From: { } from, To: { } to } && to < from.AddYears(1).AddDays(-1))
            yield return At("/agreement/to", from.AddYears(1).AddDays(-1));
    }
}
