using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ChildMustBeAMinor : StaffRule
{
    public override Provision Provision => Law.FiveYears;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        foreach (var (member, i) in (form.Family ?? []).Select((member, i) => (member, i)))
        {
            if (member is { Relation: Relation.Child, BirthDate: { } birth } && WorkPermitPoints.AgeOn(birth, context.AppliedOn) >= TalentTerm.ChildAge.On(context.AppliedOn))
                yield return At($"/family/{i}/birthDate");
        }
    }
}
