using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class RecordOfConductMustNotBeSworn : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: not PermitApplication.Renewal, Papers.NoCriminalRecordSelfSworn: true })
            yield return At("/papers/noCriminalRecordSelfSworn");
    }
}
