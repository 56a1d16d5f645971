using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ResidenceMustBeAppliedForWithinThirtyDays : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.New, Stay.EnteredOn: { } entered } && entered.AddDays(TalentTerm.ResidenceAfterEntry.On(entered)) is var last && last < context.AppliedOn)
            yield return At("/stay/enteredOn", last);
    }
}
