using System.Reflection;
using System.Text.Json;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>A due date, whether it may still move because a year's notice is missing, and how it was counted.</summary>
public sealed record DueDate(DateOnly Due, bool Provisional, IReadOnlyList<Text> Explanation);

/// <summary>
/// Counts days as the law does: the day of start is excluded, the last day included; working days follow the yearly
/// notices of the State Council's general office; a term in calendar days that ends on a rest day moves to the next working day.
/// A year without a notice is counted by weekends alone and marked provisional.
/// </summary>
public sealed class WorkingDays(IReadOnlyList<CalendarYear> years)
{
    private readonly HashSet<int> known = [.. years.Select(year => year.Year)];
    private readonly HashSet<DateOnly> makeUp = [.. years.SelectMany(year => year.MakeUpDays)];
    private readonly Dictionary<DateOnly, Holiday> holidays = years
        .SelectMany(year => year.Holidays)
        .SelectMany(holiday => Days(holiday.From, holiday.To).Select(day => (day, holiday)))
        .ToDictionary(pair => pair.day, pair => pair.holiday);

    /// <summary>The tables that ship with the platform.</summary>
    public static WorkingDays Shipped { get; } = new([.. ReadShipped()]);

    public bool IsWorkingDay(DateOnly day) =>
        makeUp.Contains(day) || (!holidays.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    public DueDate Count(DateOnly start, int amount, DayUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        var explanation = new List<Text> { Say("clock.start", start) };
        var day = start;
        if (unit == DayUnit.WorkingDays)
        {
            for (var counted = 0; counted < amount;)
            {
                day = day.AddDays(1);
                if (IsWorkingDay(day))
                    counted++;
            }
            explanation.Add(Say("clock.working-days", amount));
        }
        else
        {
            day = start.AddDays(amount);
            explanation.Add(Say("clock.calendar-days", amount, day));
        }
        // "On the spot" and calendar terms may end on a rest day; both move on.
        var due = day;
        while (!IsWorkingDay(due))
            due = due.AddDays(1);
        if (due != day)
            explanation.Add(Say("clock.moved", day, due));
        explanation.InsertRange(1, Interruptions(start.AddDays(1), due));
        var provisional = Enumerable.Range(start.Year, due.Year - start.Year + 1).Any(year => !known.Contains(year));
        if (provisional)
            explanation.Add(Say("clock.provisional", Enumerable.Range(start.Year, due.Year - start.Year + 1).First(year => !known.Contains(year))));
        explanation.Add(Say("clock.due", due));
        return new DueDate(due, provisional, explanation);
    }

    /// <summary>Working days after <paramref name="today"/> up to and including <paramref name="due"/>; negative when it has passed.</summary>
    public int Left(DateOnly today, DateOnly due) => due >= today
        ? Days(today.AddDays(1), due).Count(IsWorkingDay)
        : -Days(due.AddDays(1), today).Count(IsWorkingDay);

    private IEnumerable<Text> Interruptions(DateOnly from, DateOnly to)
    {
        var told = new HashSet<Holiday>();
        foreach (var day in Days(from, to))
        {
            if (holidays.TryGetValue(day, out var holiday) && told.Add(holiday))
                yield return Say("clock.holiday", holiday.From, holiday.To, Say($"holiday.{holiday.Name}"));
            else if (makeUp.Contains(day))
                yield return Say("clock.make-up", day);
        }
    }

    private static Text Say(string key, params object?[] args) => new(typeof(CaseTexts), key, args);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return day;
    }

    private static IEnumerable<CalendarYear> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Data.Calendar.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<CalendarYear>(stream, JsonDefaults.Options)!;
        }
    }
}
