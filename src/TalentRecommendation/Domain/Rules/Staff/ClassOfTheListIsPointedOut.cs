using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Classes A and B of the list are not those of the work permit; the text at hand does not say which entry has which.</summary>
internal sealed class ClassOfTheListIsPointedOut : StaffRule
{
    public override Provision Provision => Law.RecognisedList;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Basis: WorkPermitBasis.ListedQualification } && RecognisedList.Find(form.Qualification, context.AppliedOn) is { Class: null } listed)
            yield return At("/qualification", listed.Title);
    }
}
