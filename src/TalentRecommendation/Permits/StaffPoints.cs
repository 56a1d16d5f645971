using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Permits;

/// <summary>The points of a person as an application describes him or her.</summary>
internal static class StaffPoints
{
    /// <summary>Null while something is missing that the table asks.</summary>
    public static PermitPointsResult? Of(ForeignStaffForm form, DateOnly day) =>
        form is { Merits: { Education: { } education, WorkYears: { } years, MonthsPerYear: { } months } merits, Contract.AnnualSalary: { } salary, Person.BirthDate: { } birth } && PermitPointsTable.On(day) is { } table
            ? WorkPermitPoints.Count(table, new PointsFacts(salary, education, Skilled: false, years, months, merits.Chinese, Place: false, WorkPermitPoints.AgeOn(birth, day), merits.Distinctions ?? [], merits.LocalBonus ?? 0))
            : null;
}
