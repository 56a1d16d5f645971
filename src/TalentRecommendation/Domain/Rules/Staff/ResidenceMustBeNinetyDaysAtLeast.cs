using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ResidenceMustBeNinetyDaysAtLeast : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Stay?.ResidenceUntil is { } until && until > context.Today && until < context.Today.AddDays(PermitTerms.LeastResidenceDays))
            yield return At("/stay/residenceUntil", PermitTerms.LeastResidenceDays);
    }
}
