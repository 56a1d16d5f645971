using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class PhotoMustBeFresh : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (!IsFresh(form.Papers?.PhotoOn, context))
            yield return At("/papers/photoOn");
    }
}
