using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class YoungTalentMustHaveAMastersDegree : StaffRule
{
    public override Provision Provision => Law.WorkPermitClasses;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Basis: WorkPermitBasis.YoungTalent, Merits.Education: HighestEducation.None or HighestEducation.Bachelor })
            yield return At("/merits/education");
    }
}
