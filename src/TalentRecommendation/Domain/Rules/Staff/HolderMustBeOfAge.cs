using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class HolderMustBeOfAge : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Person?.BirthDate is { } birth && WorkPermitPoints.AgeOn(birth, context.AppliedOn) < TalentTerm.HolderLeastAge.On(context.AppliedOn))
            yield return At("/person/birthDate");
    }
}
