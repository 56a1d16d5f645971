using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class FamilyPassportMustRunSixMonths : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        foreach (var (member, i) in (form.Family ?? []).Select((member, i) => (member, i)).Where(one => one.member.PassportExpiresOn < context.AppliedOn.AddMonths(TalentTerm.PassportRuns.On(context.AppliedOn))))
            yield return At($"/family/{i}/passportExpiresOn");
    }
}
