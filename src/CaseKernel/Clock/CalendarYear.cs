using System.Text.Json.Serialization;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>
/// One year's holiday notice as data: days off and make-up working days, with the notice's address. The year is that of
/// the notice's title; a notice may also change days of the December before it.
/// </summary>
public sealed record CalendarYear(int Year, string Source, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> MakeUpDays)
{
    /// <summary>The first day about which this notice says something; at the latest the first of January.</summary>
    [JsonIgnore]
    public DateOnly FirstDay => Holidays.Select(holiday => holiday.From).Concat(MakeUpDays).Append(new DateOnly(Year, 1, 1)).Min();
}

/// <param name="Name">Key of the holiday's name (<c>holiday.&lt;Name&gt;</c>), or any word when both titles are given.</param>
/// <param name="Title">For a holiday that has no key: its name in Chinese.</param>
/// <param name="TitleEn">The same in English.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly To, string? Title = null, string? TitleEn = null)
{
    /// <summary>The names that need no titles.</summary>
    public static readonly IReadOnlyList<string> Known =
        ["new-year", "spring", "qingming", "labour", "dragon-boat", "mid-autumn", "national", "national-mid-autumn"];

    internal object Words => Title is { } zh && TitleEn is { } en ? new Words(zh, en) : new Text(typeof(ClockTexts), $"holiday.{Name}");
}
