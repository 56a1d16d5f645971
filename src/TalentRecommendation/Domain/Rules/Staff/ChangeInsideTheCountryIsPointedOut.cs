using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ChangeInsideTheCountryIsPointedOut : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.New, Class: WorkPermitClass.A, Stay: { EnteredOn: not null, Visa: not (null or VisaKind.Z or VisaKind.R) } })
            yield return At("/stay/visa");
    }
}
