using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Platform.CaseKernel.Clock;

namespace Platform.CaseKernel.Tests.Clock;

/// <summary>Tables and vectors of the domain reference §5.2 and §5.3.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(0, 730).Select(n => new DateOnly(2024, 1, 1).AddDays(n)).ToArbitrary();
    private static readonly Arbitrary<int> Amounts = Gen.Choose(0, 60).ToArbitrary();

    [Theory]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-04-30", 3, "2026-05-08")]
    [InlineData("2026-09-18", 10, "2026-10-09")]
    [InlineData("2026-09-24", 15, "2026-10-22")]
    [InlineData("2026-11-20", 20, "2026-12-18")]
    [InlineData("2025-09-26", 5, "2025-10-10")]
    [InlineData("2024-09-13", 5, "2024-09-23")]
    public void Working_days_are_counted_as_the_vectors_say(string start, int amount, string due)
    {
        var counted = Calendar.Count(Day(start), amount, DayUnit.WorkingDays);
        Assert.Equal(Day(due), counted.Due);
        Assert.False(counted.Provisional);
    }

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_year_has_its_number_of_working_days(int year, int expected) =>
        Assert.Equal(expected, Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Count(n => Calendar.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(n))));

    [Theory]
    [InlineData("2026-02-14", true, "make-up Saturday")]
    [InlineData("2026-02-16", false, "holiday Monday")]
    [InlineData("2026-02-28", true, "make-up Saturday")]
    [InlineData("2026-03-01", false, "plain Sunday")]
    [InlineData("2026-03-02", true, "plain Monday")]
    public void A_day_is_a_working_day_by_the_notice_and_not_by_the_weekday(string day, bool works, string why) =>
        Assert.True(works == Calendar.IsWorkingDay(Day(day)), why);

    [Fact]
    public void A_term_in_calendar_days_that_ends_on_a_rest_day_moves_on()
    {
        var counted = Calendar.Count(Day("2026-01-17"), 30, DayUnit.CalendarDays);
        Assert.Equal(Day("2026-02-24"), counted.Due);
        Assert.Contains(counted.Explanation, line => line.Key == "clock.moved");
    }

    [Fact]
    public void A_date_that_reaches_a_year_without_its_notice_is_provisional()
    {
        var counted = Calendar.Count(Day("2026-12-28"), 5, DayUnit.WorkingDays);
        Assert.True(counted.Provisional);
        Assert.Contains(counted.Explanation, line => line.Key == "clock.provisional");
    }

    [Theory]
    [InlineData("2026-02-13", "2026-02-27", 5)]
    [InlineData("2026-02-27", "2026-02-27", 0)]
    [InlineData("2026-02-27", "2026-02-13", -5)]
    [InlineData("2026-10-01", "2026-10-09", 2)]
    public void The_days_left_are_working_days(string today, string due, int left) =>
        Assert.Equal(left, Calendar.Left(Day(today), Day(due)));

    [Fact]
    public void Every_interruption_is_explained()
    {
        var lines = Calendar.Count(Day("2026-02-13"), 5, DayUnit.WorkingDays).Explanation.Select(line => line.Key).ToList();
        Assert.Equal(["clock.start", "clock.make-up", "clock.holiday", "clock.working-days", "clock.due"], lines);
    }

    [Fact]
    public void No_result_falls_on_a_rest_day() =>
        Prop.ForAll(Days, Amounts, (start, amount) =>
            Calendar.IsWorkingDay(Calendar.Count(start, amount, DayUnit.WorkingDays).Due)
            && Calendar.IsWorkingDay(Calendar.Count(start, amount, DayUnit.CalendarDays).Due)).Check(Quick);

    [Fact]
    public void More_days_or_a_later_start_never_end_sooner() =>
        Prop.ForAll(Days, Amounts, (start, amount) =>
            Calendar.Count(start, amount + 1, DayUnit.WorkingDays).Due > Calendar.Count(start, amount, DayUnit.WorkingDays).Due.AddDays(amount == 0 ? -1 : 0)
            && Calendar.Count(start.AddDays(1), amount, DayUnit.WorkingDays).Due >= Calendar.Count(start, amount, DayUnit.WorkingDays).Due).Check(Quick);

    [Fact]
    public void Between_start_and_due_lie_exactly_the_counted_working_days() =>
        Prop.ForAll(Days, Gen.Choose(1, 60).ToArbitrary(), (start, amount) =>
        {
            var due = Calendar.Count(start, amount, DayUnit.WorkingDays).Due;
            return Enumerable.Range(1, due.DayNumber - start.DayNumber).Count(n => Calendar.IsWorkingDay(start.AddDays(n))) == amount;
        }).Check(Quick);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
