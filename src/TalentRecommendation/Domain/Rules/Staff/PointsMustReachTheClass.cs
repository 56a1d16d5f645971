using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>By the table of the day of the application, not by an older one.</summary>
internal sealed class PointsMustReachTheClass : StaffRule
{
    public override Provision Provision => Law.WorkPermitPoints;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Basis != WorkPermitBasis.Points || form.Class is not (WorkPermitClass.A or WorkPermitClass.B) || StaffPoints.Of(form, context.AppliedOn) is not { } counted)
            yield break;
        var needed = form.Class == WorkPermitClass.A ? counted.Table.Thresholds.A : counted.Table.Thresholds.B;
        if (counted.Total < needed)
            yield return At("/merits", counted.Total, needed);
    }
}
