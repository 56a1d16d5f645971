using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>M, F, S and Q visas are for other purposes.</summary>
internal sealed class VisaMustLetWork : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.New, Class: not (null or WorkPermitClass.A), Stay: { EnteredOn: not null, Visa: not (null or VisaKind.Z or VisaKind.R) } })
            yield return At("/stay/visa");
    }
}
