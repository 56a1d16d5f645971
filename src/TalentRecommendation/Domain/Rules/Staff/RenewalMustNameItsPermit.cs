using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class RenewalMustNameItsPermit : StaffRule
{
    public override Provision Provision => Law.ResidenceRenewal;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.Renewal } && string.IsNullOrWhiteSpace(form.WorkPermit))
            yield return At("/workPermit");
    }
}
