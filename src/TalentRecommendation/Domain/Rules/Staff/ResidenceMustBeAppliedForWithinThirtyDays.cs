using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ResidenceMustBeAppliedForWithinThirtyDays : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.New, Stay.EnteredOn: { } entered } && entered.AddDays(30) < context.AppliedOn)
            yield return At("/stay/enteredOn", entered.AddDays(30));
    }
}
