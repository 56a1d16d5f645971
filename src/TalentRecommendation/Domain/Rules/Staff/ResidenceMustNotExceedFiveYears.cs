using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ResidenceMustNotExceedFiveYears : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Stay?.ResidenceUntil is { } until && until > PermitTerms.MostResidence(context.Today))
            yield return At("/stay/residenceUntil", TalentTerm.ResidenceMost.On(context.Today));
    }
}
