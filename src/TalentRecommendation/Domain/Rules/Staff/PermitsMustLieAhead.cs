using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class PermitsMustLieAhead : StaffRule
{
    public override Provision Provision => Law.TwoPermits;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Stay?.WorkPermitUntil <= context.Today)
            yield return At("/stay/workPermitUntil");
        if (form.Stay?.ResidenceUntil <= context.Today)
            yield return At("/stay/residenceUntil");
    }
}
