using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ResidenceMustBeNinetyDaysAtLeast : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Stay?.ResidenceUntil is { } until && until > context.Today && until < PermitTerms.LeastResidence(context.Today))
            yield return At("/stay/residenceUntil", TalentTerm.ResidenceLeast.On(context.Today));
    }
}
