using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class FamilyMustBeNamedOnce : StaffRule
{
    public override Provision Provision => Law.FiveYears;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        foreach (var (member, i) in (form.Family ?? []).Select((member, i) => (member, i)).Where(one => one.member.Passport is not null))
        {
            if (member.Passport == form.Person?.Passport || form.Family!.Take(i).Any(earlier => earlier.Passport == member.Passport))
                yield return At($"/family/{i}/passport");
        }
    }
}
