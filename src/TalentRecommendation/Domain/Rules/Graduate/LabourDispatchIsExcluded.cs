using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class LabourDispatchIsExcluded : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Agreement?.Dispatched == true)
            yield return At("/agreement/dispatched");
    }
}
