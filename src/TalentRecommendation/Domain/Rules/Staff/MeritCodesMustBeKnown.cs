using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class MeritCodesMustBeKnown : StaffRule
{
    public override Provision Provision => Law.WorkPermitPoints;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (PermitPointsTable.On(context.AppliedOn) is not { } table)
            yield break;
        if (form.Merits?.Chinese is { Length: > 0 } chinese && !table.Knows("chinese", chinese))
            yield return At("/merits/chinese", chinese);
        foreach (var (code, i) in (form.Merits?.Distinctions ?? []).Select((code, i) => (code, i)).Where(given => !table.Knows("distinctions", given.code)))
            yield return At($"/merits/distinctions/{i}", code);
    }
}
