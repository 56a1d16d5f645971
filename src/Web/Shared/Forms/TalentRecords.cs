using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What is asked about talent outside of cases: points, and what an employer has to report.</summary>
public static class TalentRecords
{
    public static readonly FormStep GraduatePoints = new("points",
    [
        new("points", [
            new("/education", Choice, Third) { Codes = CodeList.Degrees, Label = "/study/education" },
            new("/schoolClass", Choice, Third) { Codes = CodeList.SchoolClasses, Label = "/study/schoolClass" },
            new("/rankPercent", Number, Third) { Label = "/study/rankPercent" },
            new("/language", Choice) { Codes = CodeList.LanguageItems, Label = "/study/language" },
            new("/computer", Choice) { Codes = CodeList.ComputerItems, Label = "/study/computer" },
            new("/lastDegreeInShanghai", YesNo, Full) { Label = "/study/inShanghai" },
            new("/research", Choices) { Codes = CodeList.ResearchItems, Label = "/study/research" },
            new("/employer", Choices) { Codes = CodeList.EmployerItems, Label = "/points/employer" },
            new("/direct", Choice, Full) { Codes = CodeList.DirectGroups, Label = "/study/direct" },
        ]),
    ]);

    public static readonly FormStep WorkPermitPoints = new("points",
    [
        new("points", [
            new("/annualSalary", Money) { Label = "/contract/annualSalary" },
            new("/education", Choice) { Codes = CodeList.HighestEducations, Label = "/merits/education" },
            new("/workYears", Number, Third) { Label = "/merits/workYears" },
            new("/monthsPerYear", Number, Third) { Label = "/merits/monthsPerYear" },
            new("/age", Number, Third) { Label = "/points/age" },
            new("/chinese", Choice) { Codes = CodeList.ChineseItems, Label = "/merits/chinese" },
            new("/localBonus", Number) { Label = "/merits/localBonus" },
            new("/distinctions", Choices, Full) { Codes = CodeList.Distinctions, Label = "/merits/distinctions" },
        ]),
    ]);

    public static readonly FormStep StaffReport = new("staff-report",
    [
        new("staff-report", [
            new("/kind", Choice, Full) { Codes = CodeList.StaffReports, Label = "/report/kind" },
            new("/happenedOn", Date),
            new("/passport") { Label = "/person/passport", When = "/kind=data-changed" },
            new("/passportExpiresOn", Date) { Label = "/person/passportExpiresOn", When = "/kind=data-changed" },
            new("/details", LongText, Full) { Label = "/report/details" },
        ]),
    ]);
}
