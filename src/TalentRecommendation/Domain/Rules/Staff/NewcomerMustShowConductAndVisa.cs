using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>A renewal needs neither: whoever renews has shown both (WPBJ).</summary>
internal sealed class NewcomerMustShowConductAndVisa : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application == PermitApplication.Renewal)
            yield break;
        if (form.Papers is { NoCriminalRecordOn: null })
            yield return At("/papers/noCriminalRecordOn");
        if (form.Papers is { NoCriminalRecordSelfSworn: null })
            yield return At("/papers/noCriminalRecordSelfSworn");
        if (form.Stay is { Visa: null })
            yield return At("/stay/visa");
    }
}
