using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>By the list of the day of the application.</summary>
internal sealed class ListedQualificationMustBeOnTheList : StaffRule
{
    public override Provision Provision => Law.RecognisedList;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Basis: WorkPermitBasis.ListedQualification } && RecognisedList.Find(form.Qualification, context.AppliedOn) is null)
            yield return At("/qualification", form.Qualification);
    }
}
