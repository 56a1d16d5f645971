using System.Reflection;
using System.Text.Json;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Clock;

/// <summary>
/// Counts days as the law does: the day of start is excluded, the last day included; working days follow the yearly
/// notices of the State Council's general office; a term that ends on a rest day moves to the next working day.
/// A year without a notice is counted by weekends alone and marked provisional.
/// </summary>
public sealed class WorkingDays
{
    private readonly HashSet<int> known;
    private readonly Dictionary<DateOnly, Holiday?> marked = [];

    public WorkingDays(IReadOnlyList<CalendarYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        Years = [.. years.OrderBy(year => year.Year)];
        known = [.. years.Select(year => year.Year)];
        // A later year's notice may change days of the December before it, so the later one has the last word.
        foreach (var year in Years)
        {
            foreach (var holiday in year.Holidays)
            {
                foreach (var day in Days(holiday.From, holiday.To))
                    marked[day] = holiday;
            }
            foreach (var day in year.MakeUpDays)
                marked[day] = null;
        }
    }

    /// <summary>The tables that ship with the platform.</summary>
    public static WorkingDays Shipped { get; } = new([.. ReadShipped()]);

    public IReadOnlyList<CalendarYear> Years { get; }

    public bool IsWorkingDay(DateOnly day) =>
        marked.TryGetValue(day, out var holiday) ? holiday is null : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public DueDate Count(DateOnly start, int amount, DayUnit unit) => Count(new Term(start, amount, unit), start);

    /// <param name="today">The end, for the time being, of exclusions that have none.</param>
    public DueDate Count(Term term, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(term.Total);
        bool Excluded(DateOnly day) => term.Exclusions.Any(exclusion => exclusion.Covers(day, today));

        var last = term.Start;
        for (var counted = 0; counted < term.Total;)
        {
            last = last.AddDays(1);
            if (!Excluded(last) && (term.Unit == DayUnit.CalendarDays || IsWorkingDay(last)))
                counted++;
        }
        var due = last;
        while (!IsWorkingDay(due) || Excluded(due))
            due = due.AddDays(1);

        var first = due > term.Start ? term.Start.AddDays(1) : due;
        var unknown = Enumerable.Range(first.Year, due.Year - first.Year + 1).Where(year => !known.Contains(year)).ToList();
        var open = term.Exclusions.Any(exclusion => exclusion.Until is null);
        var explanation = new List<Text> { Say("clock.start", term.Start) };
        explanation.AddRange(Interruptions(term, today, last, due));
        explanation.AddRange(term.Prolongations.Select(granted => Say(Key("clock.extension", term.Unit), granted.On, granted.Days, granted.Authority)));
        explanation.Add(term.Unit == DayUnit.WorkingDays ? Say("clock.working-days", term.Total) : Say("clock.calendar-days", term.Total, last));
        if (due != last)
            explanation.Add(Say("clock.moved", last, due));
        explanation.AddRange(unknown.Select(year => Say("clock.provisional", year)));
        if (open)
            explanation.Add(Say("clock.open", today));
        explanation.Add(Say("clock.due", due));
        return new DueDate(due, unknown.Count > 0 || open, explanation);
    }

    /// <summary>Working days after <paramref name="today"/> up to and including <paramref name="due"/>; negative when it has passed.</summary>
    public int Left(DateOnly today, DateOnly due) => due >= today
        ? Days(today.AddDays(1), due).Count(IsWorkingDay)
        : -Days(due.AddDays(1), today).Count(IsWorkingDay);

    /// <summary>The same without the days that do not count.</summary>
    public int Left(DateOnly today, DateOnly due, IReadOnlyList<Exclusion> exclusions) => due < today
        ? Left(today, due)
        : Days(today.AddDays(1), due).Count(day => IsWorkingDay(day) && !exclusions.Any(exclusion => exclusion.Covers(day, today)));

    /// <summary>The first day on which no more than <paramref name="days"/> working days are left.</summary>
    public DateOnly Before(DateOnly due, int days)
    {
        var day = due;
        for (var left = IsWorkingDay(day) ? 1 : 0; left <= days; left += IsWorkingDay(day) ? 1 : 0)
            day = day.AddDays(-1);
        return day;
    }

    // In the order of the calendar. Rest days matter to a term in calendar days only where it ends.
    private IEnumerable<Text> Interruptions(Term term, DateOnly today, DateOnly last, DateOnly due)
    {
        var told = new HashSet<object>();
        foreach (var day in Days(term.Start.AddDays(1), due))
        {
            foreach (var exclusion in term.Exclusions.Where(exclusion => exclusion.Covers(day, today) && told.Add(exclusion)))
            {
                yield return exclusion.Until is { } until
                    ? Say("clock.excluded", exclusion.From.AddDays(1), until, exclusion.Ground)
                    : Say("clock.excluded-open", exclusion.From.AddDays(1), exclusion.Ground);
            }
            if ((term.Unit == DayUnit.CalendarDays && day < last) || !marked.TryGetValue(day, out var holiday))
                continue;
            if (holiday is null)
                yield return Say("clock.make-up", day);
            else if (told.Add(holiday))
                yield return Say("clock.holiday", holiday.From, holiday.To, holiday.Words);
        }
    }

    private static string Key(string key, DayUnit unit) => unit == DayUnit.WorkingDays ? key : $"{key}.calendar";

    private static Text Say(string key, params object?[] args) => new(typeof(ClockTexts), key, args);

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
