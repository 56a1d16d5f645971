using System.Globalization;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Clock;

/// <summary>
/// The conventions of the domain reference §5.4, of XKF arts 42, 45 and 82, and what a term with pauses and extensions
/// is explained by.
/// </summary>
public sealed class TermTests
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;
    private static readonly Text Hearing = new(typeof(ClockTexts), "holiday.spring");
    private static readonly DateOnly Anytime = Day("2026-06-01");

    [Theory]
    [InlineData("2026-03-02", 0, DayUnit.WorkingDays, "2026-03-02", "on the spot is the day itself")]
    [InlineData("2026-03-01", 0, DayUnit.WorkingDays, "2026-03-02", "on the spot on a Sunday is Monday")]
    [InlineData("2026-03-02", 1, DayUnit.WorkingDays, "2026-03-03", "the day of start is excluded, the last day included (Civil Code 201)")]
    [InlineData("2026-03-06", 1, DayUnit.WorkingDays, "2026-03-09", "a weekend does not count (XKF 82)")]
    [InlineData("2026-03-02", 30, DayUnit.CalendarDays, "2026-04-01", "an applicant's days are calendar days")]
    [InlineData("2026-03-05", 30, DayUnit.CalendarDays, "2026-04-07", "the last day in a holiday moves on (Civil Code 203)")]
    [InlineData("2026-03-05", 2, DayUnit.CalendarDays, "2026-03-09", "the last day on a Saturday moves on")]
    [InlineData("2026-02-26", 2, DayUnit.CalendarDays, "2026-02-28", "a make-up Saturday is a working day and stays")]
    [InlineData("2026-01-17", 30, DayUnit.CalendarDays, "2026-02-24", "holidays inside a calendar term count, at its end they do not")]
    [InlineData("2025-12-30", 60, DayUnit.CalendarDays, "2026-02-28", "the turn of the year is nothing special")]
    public void Conventions_of_counting(string start, int amount, DayUnit unit, string due, string why) =>
        Assert.True(Day(due) == Calendar.Count(Day(start), amount, unit).Due, why);

    [Fact]
    public void Both_dates_are_told_when_a_calendar_term_moves_on()
    {
        var moved = Calendar.Count(Day("2026-03-05"), 30, DayUnit.CalendarDays).Explanation.Single(line => line.Key == "clock.moved");
        Assert.Equal([Day("2026-04-04"), Day("2026-04-07")], moved.Args.Cast<DateOnly>());
    }

    [Theory]
    [InlineData("2026-03-09", "2026-03-13", "2026-03-20", "Tuesday to Friday do not count")]
    [InlineData("2026-03-09", "2026-03-09", "2026-03-16", "resumed on the day of the pause takes nothing out")]
    [InlineData("2026-03-06", "2026-03-08", "2026-03-16", "a pause over a weekend costs nothing")]
    [InlineData("2026-03-20", "2026-03-30", "2026-03-16", "a pause after the end changes nothing")]
    [InlineData("2026-02-20", "2026-03-10", "2026-03-18", "a pause from before the start counts from the start")]
    public void A_pause_takes_out_its_days_but_the_first(string from, string until, string due, string why) =>
        Assert.True(Day(due) == Calendar.Count(Term("2026-03-06", 6) with { Exclusions = [new(Day(from), Day(until), Hearing)] }, Anytime).Due, why);

    [Fact]
    public void Overlapping_pauses_take_out_their_union()
    {
        var one = Term("2026-03-06", 6) with { Exclusions = [new(Day("2026-03-09"), Day("2026-03-17"), Hearing)] };
        var two = one with { Exclusions = [new(Day("2026-03-11"), Day("2026-03-17"), Hearing), new(Day("2026-03-09"), Day("2026-03-12"), Hearing)] };
        Assert.Equal(Calendar.Count(one, Anytime).Due, Calendar.Count(two, Anytime).Due);
    }

    [Fact]
    public void A_calendar_term_is_paused_by_calendar_days()
    {
        var term = new Term(Day("2026-03-02"), 10, DayUnit.CalendarDays) { Exclusions = [new(Day("2026-03-04"), Day("2026-03-08"), Hearing)] };
        Assert.Equal(Day("2026-03-16"), Calendar.Count(term, Anytime).Due);
    }

    [Fact]
    public void A_pause_without_an_end_is_counted_as_if_it_ended_today_and_says_so()
    {
        var term = Term("2026-03-06", 6) with { Exclusions = [new(Day("2026-03-09"), null, Hearing)] };
        var counted = Calendar.Count(term, Day("2026-03-13"));
        Assert.Equal(Day("2026-03-20"), counted.Due);
        Assert.True(counted.Provisional);
        Assert.Equal(["clock.start", "clock.excluded-open", "clock.working-days", "clock.open", "clock.due"], Keys(counted));
    }

    [Fact]
    public void An_extension_adds_its_days_and_names_who_granted_it()
    {
        var term = Term("2026-03-06", 20) with { Prolongations = [new(Day("2026-03-30"), 10, "局长 沈毅")] };
        var counted = Calendar.Count(term, Anytime);
        Assert.Equal(Calendar.Count(Day("2026-03-06"), 30, DayUnit.WorkingDays).Due, counted.Due);
        Assert.Equal(["clock.start", "clock.holiday", "clock.extension", "clock.working-days", "clock.due"], Keys(counted));
        Assert.Contains("局长 沈毅", counted.Explanation[2].In(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_line_reads_as_a_sentence_of_its_language(string language)
    {
        var term = Term("2026-02-13", 20) with
        {
            Exclusions = [new(Day("2026-03-02"), Day("2026-03-06"), Hearing), new(Day("2026-03-10"), null, Hearing)],
            Prolongations = [new(Day("2026-03-11"), 10, "沈毅")],
        };
        var lines = Calendar.Count(term, Day("2026-03-12")).Explanation.Select(line => line.In(CultureInfo.GetCultureInfo(language))).ToList();
        Assert.Equal(11, lines.Count);
        Assert.All(lines, line => Assert.DoesNotMatch(@"^clock\.|\{\d", line));
        Assert.Equal(lines.Count, lines.Distinct().Count());
    }

    [Theory]
    [InlineData("2026-03-20", 3, "2026-03-17")]
    [InlineData("2026-02-27", 3, "2026-02-24")]
    [InlineData("2026-02-27", 4, "2026-02-14")]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2026-03-09", 1, "2026-03-06")]
    public void The_warning_comes_when_few_working_days_are_left(string due, int days, string warn)
    {
        Assert.Equal(Day(warn), Calendar.Before(Day(due), days));
        Assert.Equal(days, Calendar.Left(Day(warn), Day(due)));
    }

    [Theory]
    [InlineData("2025-12-31", 10, DayUnit.WorkingDays, "the first time also speaks for the days before it")]
    [InlineData("2026-05-31", 10, DayUnit.WorkingDays, "the last day of a time")]
    [InlineData("2026-06-01", 5, DayUnit.CalendarDays, "the first day of the next, in a unit of its own")]
    public void A_limit_gives_the_time_of_the_day_on_which_it_starts(string start, int amount, DayUnit unit, string why)
    {
        var limit = Sample.LicenceLimits.Delivery.On(Day(start));
        Assert.True((amount, unit) == (limit.Amount, limit.Unit), why);
    }

    private static Term Term(string start, int amount) => new(Day(start), amount, DayUnit.WorkingDays);

    private static List<string> Keys(DueDate counted) => [.. counted.Explanation.Select(line => line.Key)];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
