using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class PermitsAskedForMustHaveAnEnd : StaffRule
{
    public override Provision Provision => Law.TwoPermits;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { AsksForWorkPermit: true, Stay: { WorkPermitUntil: null } })
            yield return At("/stay/workPermitUntil");
        if (form is { AsksForResidencePermit: true, Stay: { ResidenceUntil: null } })
            yield return At("/stay/residenceUntil");
    }
}
