using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Three years became two in the zones of the second batch (S0 task 44).</summary>
internal sealed class LegalAdviserMustHavePractised : StaffRule
{
    public override Provision Provision => Law.LegalAdviser;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Basis: WorkPermitBasis.LegalAdviser, Merits: { } merits } && PermitTerms.LegalAdviserYears(context.Zone, context.AppliedOn) is var years && (merits.PracticeYears ?? 0) < years)
            yield return At("/merits/practiceYears", years);
    }
}
