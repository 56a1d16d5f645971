using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Another post is a new permit, and a new contract does not begin before the old permit has ended (WPBJ). Whose staff it is, is nobody’s business.</summary>
internal sealed class PersonHoldsAPermitAlready : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application == PermitApplication.New && context.Known is StaffKnown { HoldsPermit: true })
            yield return At("/person/passport");
    }
}
