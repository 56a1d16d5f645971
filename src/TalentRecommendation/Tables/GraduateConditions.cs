using System.Globalization;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Tables;

/// <summary>What an employer must be for a year's graduates (GR21, whose shape recurs each year).</summary>
/// <param name="CapitalFloor">Of enterprises, in CNY.</param>
/// <param name="RegisteredBy">Month and day of the year before.</param>
/// <param name="LetterBy">Month and day by which a zone applies by official letter.</param>
/// <param name="AppealDays">Calendar days after a delisting.</param>
internal sealed record GraduateConditions(
    DateOnly ValidFrom, DateOnly? ValidTo, decimal CapitalFloor, string RegisteredBy, string LetterBy, int AppealDays, Words Source, bool ToBeVerified)
{
    private static readonly IReadOnlyList<GraduateConditions> All = Shipped.Read<GraduateConditions>("Tables.graduate-conditions.json");

    /// <summary>The first table also speaks for the years before it.</summary>
    public static GraduateConditions Of(int year) => All.LastOrDefault(row => Shipped.Covers(row.ValidFrom, row.ValidTo, new DateOnly(year, 12, 31))) ?? All[0];

    public DateOnly RegistrationCutOff(int year) => Day(year - 1, RegisteredBy);

    public DateOnly LetterDeadline(int year) => Day(year, LetterBy);

    private static DateOnly Day(int year, string monthAndDay) => DateOnly.ParseExact($"{year:0000}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
