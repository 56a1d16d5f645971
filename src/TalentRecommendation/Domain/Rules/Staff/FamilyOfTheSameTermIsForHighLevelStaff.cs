using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>S0 item 13; the other plans do not name the family (D6).</summary>
internal sealed class FamilyOfTheSameTermIsForHighLevelStaff : StaffRule
{
    public override Provision Provision => Law.FiveYears;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Class: not null, Family.Count: > 0 } && !PermitTerms.FamilyOfSameTerm(form, context.Zone, context.Today))
            yield return At("/family");
    }
}
