using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>The classes are the national standard’s, known from memory only (domain reference §4.6 [M]).</summary>
internal sealed class ClassMustFitItsBasis : StaffRule
{
    public override Provision Provision => Law.WorkPermitClasses;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        var fits = (form.Class, form.Basis) switch
        {
            (null, _) or (_, null) => true,
            (WorkPermitClass.A, WorkPermitBasis.Title or WorkPermitBasis.YoungTalent or WorkPermitBasis.Points) => true,
            (WorkPermitClass.B, not WorkPermitBasis.Quota) => true,
            (WorkPermitClass.C, WorkPermitBasis.Quota) => true,
            _ => false,
        };
        if (!fits)
            yield return At("/basis");
    }
}
