using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ResidenceMustNotExceedFiveYears : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Stay?.ResidenceUntil is { } until && until > context.Today.AddYears(PermitTerms.MostResidenceYears))
            yield return At("/stay/residenceUntil", PermitTerms.MostResidenceYears);
    }
}
