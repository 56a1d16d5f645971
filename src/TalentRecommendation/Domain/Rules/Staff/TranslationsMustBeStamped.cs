using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class TranslationsMustBeStamped : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Papers?.TranslationsStamped == false)
            yield return At("/papers/translationsStamped");
    }
}
