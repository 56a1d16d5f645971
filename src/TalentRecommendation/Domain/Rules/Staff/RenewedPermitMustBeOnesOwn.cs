using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class RenewedPermitMustBeOnesOwn : StaffRule
{
    public override Provision Provision => Law.ResidenceRenewal;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.Renewal, WorkPermit: { Length: > 0 } number } && context.Known is StaffKnown { Member: null })
            yield return At("/workPermit", number);
    }
}
