using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Up to ninety days of work: another road, for certain kinds of tasks and ages only (WPBJ).</summary>
internal sealed class ShortWorkTakesAnotherRoad : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is not { Application: PermitApplication.New, Contract: { From: { } from, To: { } to } } || to <= from)
            yield break;
        var (days, least, most) = (TalentTerm.ShortWork.On(context.AppliedOn), TalentTerm.ShortWorkLeastAge.On(context.AppliedOn), TalentTerm.ShortWorkMostAge.On(context.AppliedOn));
        if (to < from.AddDays(days))
            yield return At("/contract/to", days, least, most);
    }
}
