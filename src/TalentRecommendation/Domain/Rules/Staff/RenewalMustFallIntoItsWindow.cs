using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>120 to 30 days before the end of what is to be renewed: of the residence permit when it goes alone, otherwise of the work permit.</summary>
internal sealed class RenewalMustFallIntoItsWindow : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application != PermitApplication.Renewal || context.Known is not StaffKnown { Member: { } member })
            yield break;
        var (opens, closes) = form.AsksForWorkPermit ? (member.RenewalOpens, member.RenewalCloses) : (member.ResidenceRenewalOpens, member.ResidenceRenewalCloses);
        if (context.AppliedOn < opens || context.AppliedOn > closes)
            yield return At("/application", opens, closes);
    }
}
