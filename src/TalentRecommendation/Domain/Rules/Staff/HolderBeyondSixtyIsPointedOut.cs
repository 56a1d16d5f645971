using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>The guide says 60, its own answers say 70 at renewal.</summary>
internal sealed class HolderBeyondSixtyIsPointedOut : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Class: not null, Application: PermitApplication.Renewal, Person.BirthDate: { } birth } && PermitTerms.OldestAtFirst(form, context.AppliedOn) is { } first && WorkPermitPoints.AgeOn(birth, context.AppliedOn) > first && WorkPermitPoints.AgeOn(birth, context.AppliedOn) <= PermitTerms.Oldest(form, context.AppliedOn))
            yield return At("/person/birthDate", first);
    }
}
