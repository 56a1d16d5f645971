using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class PermitMustNotBeUnderRenewalAlready : StaffRule
{
    public override Provision Provision => Law.ResidenceRenewal;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application == PermitApplication.Renewal && context.Known is StaffKnown { UnderRenewal: true })
            yield return At("/workPermit", form.WorkPermit);
    }
}
