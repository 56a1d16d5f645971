using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>B and C have a limit, A has none; renewals and holders of listed qualifications go to 70 (WPBJ, JWZG).</summary>
internal sealed class HolderMustNotBeTooOldForTheClass : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Class: not null, Application: not null, Person.BirthDate: { } birth } && PermitTerms.Oldest(form, context.AppliedOn) is { } oldest && WorkPermitPoints.AgeOn(birth, context.AppliedOn) > oldest)
            yield return At("/person/birthDate", oldest);
    }
}
