using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>120 to 30 days before the permit runs out.</summary>
internal sealed class RenewalMustFallIntoItsWindow : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application != PermitApplication.Renewal || context.Known is not StaffKnown { Member: { } member })
            yield break;
        var (opens, closes) = (member.WorkPermitUntil.AddDays(-PermitTerms.RenewalOpensDays), member.WorkPermitUntil.AddDays(-PermitTerms.RenewalClosesDays));
        if (context.AppliedOn < opens || context.AppliedOn > closes)
            yield return At("/application", opens, closes);
    }
}
