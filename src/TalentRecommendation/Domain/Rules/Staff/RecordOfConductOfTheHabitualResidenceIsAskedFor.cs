using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>The last place of a year or more outside the country of nationality.</summary>
internal sealed class RecordOfConductOfTheHabitualResidenceIsAskedFor : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application != PermitApplication.Renewal && form.Person is { HabitualResidence: { Length: > 0 } place } person && place != person.Nationality)
            yield return At("/person/habitualResidence", place);
    }
}
