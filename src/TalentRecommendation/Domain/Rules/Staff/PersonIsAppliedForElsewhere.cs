using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Two employers apply for one person at once: the officer of each case is told, neither employer is, and nobody learns who the other is (WPBJ: one post, one permit).</summary>
internal sealed class PersonIsAppliedForElsewhere : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application == PermitApplication.New && context.Known is StaffKnown { AppliedForElsewhere: true })
            yield return At("/person/passport");
    }
}
