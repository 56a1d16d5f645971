using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class PersonAbroadIsPointedOut : StaffRule
{
    public override Provision Provision => Law.ResidenceDecision;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.New, Stay: { Visa: not null, EnteredOn: null } })
            yield return At("/stay/enteredOn");
    }
}
