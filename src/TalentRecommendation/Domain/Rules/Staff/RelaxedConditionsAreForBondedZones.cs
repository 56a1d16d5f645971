using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class RelaxedConditionsAreForBondedZones : StaffRule
{
    public override Provision Provision => Law.RelaxedTwoYears;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Basis == WorkPermitBasis.BondedZone && !PermitTerms.IsRelaxed(context.Zone, context.AppliedOn))
            yield return At("/basis");
    }
}
