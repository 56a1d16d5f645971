using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Up to five years only where the zone’s own text says so (D6: S0 task 48, S2 item 18).</summary>
internal sealed class ResidenceMustNotExceedItsCeiling : StaffRule
{
    public override Provision Provision => Law.FiveYears;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (!form.AsksForResidencePermit || form.Stay?.ResidenceUntil is not { } until || until > PermitTerms.MostResidence(context.Today))
            yield break;
        var ceiling = PermitTerms.Residence(form, context.Zone, context.Today, form.WorkPermitEnd((context.Known as StaffKnown)?.Member));
        if (until > ceiling.Until)
            yield return At("/stay/residenceUntil", ceiling.Until, ceiling.Reason);
    }
}
