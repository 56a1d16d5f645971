using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class RecordOfConductMustBeFresh : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application != PermitApplication.Renewal && !IsFresh(form.Papers?.NoCriminalRecordOn, context))
            yield return At("/papers/noCriminalRecordOn");
    }
}
