using System.Globalization;
using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Officer.Texts;
using Platform.Web.Shared.Api;

namespace Platform.Web.Officer.Features;

/// <summary>
/// A holiday notice as people type it: one holiday a line with its first and last day, one make-up day a line. What stands on
/// which line is remembered, so that the service's word about a day is shown at its line.
/// </summary>
public sealed partial record CalendarText
{
    public static readonly IReadOnlyList<string> Names = ["new-year", "spring", "qingming", "labour", "dragon-boat", "mid-autumn", "national", "national-mid-autumn"];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];

    public IReadOnlyList<(int Line, Holiday Holiday)> Holidays { get; private init; } = [];

    public IReadOnlyList<(int Line, DateOnly Day)> MakeUpDays { get; private init; } = [];

    /// <summary>Lines that cannot be read, by the pointer of their list.</summary>
    public IReadOnlyList<(string List, int Line)> Unreadable { get; private init; } = [];

    public static CalendarText Read(string holidays, string makeUpDays)
    {
        var unreadable = new List<(string, int)>();
        return new CalendarText
        {
            Holidays = Lines(holidays, "/holidays", HolidayOf, unreadable),
            MakeUpDays = Lines(makeUpDays, "/makeUpDays", text => Day(text) is { } day ? new Made(day) : null, unreadable).Select(line => (line.Line, line.Value.Day)).ToList(),
            Unreadable = unreadable,
        };
    }

    public static string Write(IEnumerable<Holiday> holidays) =>
        string.Join('\n', holidays.Select(holiday => string.Create(CultureInfo.InvariantCulture, $"{WordOf(holiday.Name)} {holiday.From:yyyy-MM-dd} {holiday.To:yyyy-MM-dd}")));

    public static string Write(IEnumerable<DateOnly> days) => string.Join('\n', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public CalendarYear For(int year, string source) => new() { Year = year, Source = source, Holidays = [.. Holidays.Select(line => line.Holiday)], MakeUpDays = [.. MakeUpDays.Select(line => line.Day)] };

    /// <summary>The line of a place such as <c>/holidays/2/from</c>; null when it names none.</summary>
    public int? LineOf(string? pointer)
    {
        if (Place().Match(pointer ?? "") is not { Success: true } match || !int.TryParse(match.Groups["row"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
            return null;
        return match.Groups["list"].Value == "holidays"
            ? row < Holidays.Count ? Holidays[row].Line : null
            : row < MakeUpDays.Count ? MakeUpDays[row].Line : null;
    }

    public static string WordOf(string name) => Text.Exists(typeof(OfficerTexts), $"holiday.{name}") ? Word(name).InCallersLanguage() : name;

    private static List<(int Line, T Value)> Lines<T>(string text, string list, Func<string, T?> read, List<(string, int)> unreadable)
        where T : class
    {
        var lines = new List<(int, T)>();
        foreach (var (line, number) in text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line.Trim(), i + 1)).Where(pair => pair.Item1.Length > 0))
        {
            if (read(line) is { } value)
                lines.Add((number, value));
            else
                unreadable.Add((list, number));
        }
        return lines;
    }

    private static Holiday? HolidayOf(string line)
    {
        if (HolidayLine().Match(line) is not { Success: true } match || Day(match.Groups["from"].Value) is not { } from)
            return null;
        var to = match.Groups["to"].Success ? Day(match.Groups["to"].Value) : from;
        return to is { } last ? new Holiday(KeyOf(match.Groups["name"].Value.Trim()), from, last) : null;
    }

    // By its code or by its word in either language; an unknown one is the service's to refuse.
    private static string KeyOf(string typed) => Names.FirstOrDefault(name =>
        string.Equals(name, typed, StringComparison.OrdinalIgnoreCase)
        || Languages.Any(language => string.Equals(Word(name).In(language), typed, StringComparison.OrdinalIgnoreCase))) ?? typed;

    private static Text Word(string name) => new(typeof(OfficerTexts), $"holiday.{name}");

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Made(DateOnly Day);

    [GeneratedRegex(@"^(?<name>[^\d]*[^\d\s,，:：])[\s,，:：]+(?<from>\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?)(?:\s*(?:[,，~～—–至]|to)?\s*(?<to>\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?))?$")]
    private static partial Regex HolidayLine();

    [GeneratedRegex(@"^/(?<list>holidays|makeUpDays)/(?<row>\d+)")]
    private static partial Regex Place();
}
