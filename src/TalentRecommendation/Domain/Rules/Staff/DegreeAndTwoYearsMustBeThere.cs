using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class DegreeAndTwoYearsMustBeThere : StaffRule
{
    public override Provision Provision => Law.WorkPermitClasses;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is not { Basis: WorkPermitBasis.DegreeAndExperience, Merits: { } merits })
            yield break;
        if (merits.Education == HighestEducation.None)
            yield return At("/merits/education");
        if (merits.WorkYears < TalentTerm.DegreeExperience.On(context.AppliedOn))
            yield return At("/merits/workYears");
    }
}
