using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Clock;

/// <summary>What is wrong with a table before it is loaded: every wrong day by its place, all at once.</summary>
internal static class CalendarChecks
{
    /// <summary>In days; the longest so far were nine.</summary>
    private const int LongestHoliday = 15;
    private const int LongestName = 60;

    public static IEnumerable<FieldError> Errors(CalendarYear table, int year)
    {
        if (table.Year != year)
            yield return ClockProblems.Field("/year", "calendar-year-differs", year);
        if (!Uri.TryCreate(table.Source, UriKind.Absolute, out var source) || source.Scheme is not ("https" or "http"))
            yield return ClockProblems.Field("/source", "calendar-source-needed");
        if (table.Holidays is null or { Count: 0 })
            yield return ClockProblems.Field("/holidays", "calendar-without-holidays");
        foreach (var error in (table.Holidays ?? []).SelectMany((holiday, i) => Errors(table, holiday, i)).Concat(MakeUpErrors(table)))
            yield return error;
    }

    private static IEnumerable<FieldError> Errors(CalendarYear table, Holiday holiday, int i)
    {
        if (!Holiday.Known.Contains(holiday.Name) && (!IsName(holiday.Title) || !IsName(holiday.TitleEn)))
            yield return ClockProblems.Field($"/holidays/{i}/name", "calendar-holiday-unknown", holiday.Name, string.Join(", ", Holiday.Known));
        foreach (var (day, place) in new[] { (holiday.From, "from"), (holiday.To, "to") })
        {
            if (!Concerns(table.Year, day))
                yield return ClockProblems.Field($"/holidays/{i}/{place}", "calendar-day-of-other-year", day, table.Year);
        }
        if (holiday.To < holiday.From || holiday.To > holiday.From.AddDays(LongestHoliday - 1))
            yield return ClockProblems.Field($"/holidays/{i}/to", "calendar-holiday-range", holiday.From, holiday.To, LongestHoliday);
        else if (table.Holidays.Take(i).FirstOrDefault(other => other.From <= holiday.To && holiday.From <= other.To) is { } other)
            yield return ClockProblems.Field($"/holidays/{i}/from", "calendar-holidays-overlap", holiday.From, holiday.To, other.From, other.To);
    }

    private static IEnumerable<FieldError> MakeUpErrors(CalendarYear table)
    {
        foreach (var (day, i) in (table.MakeUpDays ?? []).Select((day, i) => (day, i)))
        {
            if (!Concerns(table.Year, day))
                yield return ClockProblems.Field($"/makeUpDays/{i}", "calendar-day-of-other-year", day, table.Year);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                yield return ClockProblems.Field($"/makeUpDays/{i}", "calendar-make-up-on-weekday", day);
            if ((table.Holidays ?? []).Any(holiday => holiday.From <= day && day <= holiday.To))
                yield return ClockProblems.Field($"/makeUpDays/{i}", "calendar-make-up-in-holiday", day);
            if (table.MakeUpDays!.Take(i).Contains(day))
                yield return ClockProblems.Field($"/makeUpDays/{i}", "calendar-day-twice", day);
        }
    }

    // A notice speaks of its own year and, sometimes, of the December before.
    private static bool Concerns(int year, DateOnly day) => day.Year == year || (day.Year == year - 1 && day.Month == 12);

    private static bool IsName(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName;
}
