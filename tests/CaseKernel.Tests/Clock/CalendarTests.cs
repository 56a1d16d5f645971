using System.Globalization;
using Platform.CaseKernel.Clock;

namespace Platform.CaseKernel.Tests.Clock;

/// <summary>Notices as data: a later one changes the December before it; a wrong table is refused by its every wrong day (§5.1).</summary>
public sealed class CalendarTests
{
    private static readonly CalendarYear Next = new(
        2027, "https://example.org/notice-2027",
        [new("new-year", Day("2026-12-31"), Day("2027-01-02")), new("spring", Day("2027-02-05"), Day("2027-02-11"))],
        [Day("2026-12-27"), Day("2027-02-13")]);

    [Fact]
    public void A_later_notice_has_the_last_word_on_the_december_before_it()
    {
        var earlier = new CalendarYear(2026, "https://example.org/notice-2026", [new("new-year", Day("2026-12-30"), Day("2026-12-31"))], []);
        var later = new CalendarYear(2027, "https://example.org/notice-2027", [new("new-year", Day("2026-12-31"), Day("2027-01-02"))], [Day("2026-12-30")]);
        foreach (var order in new[] { new[] { earlier, later }, [later, earlier] })
        {
            var calendar = new WorkingDays(order);
            Assert.True(calendar.IsWorkingDay(Day("2026-12-30")));
            Assert.False(calendar.IsWorkingDay(Day("2026-12-31")));
        }
    }

    [Fact]
    public void The_first_day_it_speaks_of_may_lie_in_the_year_before() =>
        Assert.Equal((Day("2026-12-27"), Day("2026-01-01")), (Next.FirstDay, WorkingDays.Shipped.Years[^1].FirstDay));

    [Fact]
    public void A_date_of_the_next_year_is_provisional_until_its_notice_is_loaded()
    {
        var before = WorkingDays.Shipped.Count(Day("2026-12-24"), 7, DayUnit.WorkingDays);
        var after = new WorkingDays([.. WorkingDays.Shipped.Years, Next]).Count(Day("2026-12-24"), 7, DayUnit.WorkingDays);
        Assert.True(before.Provisional);
        Assert.False(after.Provisional);
        Assert.Equal((Day("2027-01-04"), Day("2027-01-05")), (before.Due, after.Due));
        Assert.Contains(after.Explanation, line => line.Key == "clock.make-up");
    }

    [Fact]
    public void A_holiday_with_its_own_names_is_told_by_them()
    {
        var special = new CalendarYear(2027, "https://example.org/n", [new("victory", Day("2027-09-03"), Day("2027-09-03"), "胜利纪念日", "Victory Day")], []);
        var line = new WorkingDays([special]).Count(Day("2027-09-02"), 1, DayUnit.WorkingDays).Explanation[1];
        Assert.Contains("胜利纪念日", line.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("Victory Day", line.In(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_tables_and_a_right_one_have_nothing_wrong_with_them() =>
        Assert.All([.. WorkingDays.Shipped.Years, Next], year => Assert.Empty(CalendarChecks.Errors(year, year.Year)));

    [Fact]
    public void A_table_for_another_year_than_the_address_says_is_refused() =>
        Assert.Equal(["/year"], CalendarChecks.Errors(Next, 2028).Select(error => error.Pointer));

    [Theory]
    [InlineData("""{ "source": "notice 2027" }""", "/source:calendar-source-needed")]
    [InlineData("""{ "holidays": [] }""", "/holidays:calendar-without-holidays")]
    [InlineData("""{ "holidays": [{ "name": "carnival", "from": "2027-02-05", "to": "2027-02-06" }] }""", "/holidays/0/name:calendar-holiday-unknown")]
    [InlineData("""{ "holidays": [{ "name": "spring", "from": "2027-02-11", "to": "2027-02-05" }] }""", "/holidays/0/to:calendar-holiday-range")]
    [InlineData("""{ "holidays": [{ "name": "spring", "from": "2027-02-05", "to": "2027-03-05" }] }""", "/holidays/0/to:calendar-holiday-range")]
    [InlineData("""{ "holidays": [{ "name": "spring", "from": "2026-02-05", "to": "2026-02-07" }] }""", "/holidays/0/from:calendar-day-of-other-year /holidays/0/to:calendar-day-of-other-year")]
    [InlineData("""{ "holidays": [{ "name": "spring", "from": "2027-02-05", "to": "2027-02-11" }, { "name": "labour", "from": "2027-02-11", "to": "2027-02-12" }] }""", "/holidays/1/from:calendar-holidays-overlap")]
    [InlineData("""{ "makeUpDays": ["2027-02-12", "2027-02-07", "2027-02-13", "2027-02-13", "2028-02-13"] }""",
        "/makeUpDays/0:calendar-make-up-on-weekday /makeUpDays/1:calendar-make-up-in-holiday /makeUpDays/3:calendar-day-twice /makeUpDays/4:calendar-day-of-other-year")]
    public void Every_wrong_day_is_named_by_its_place(string wrong, string errors)
    {
        var table = System.Text.Json.JsonSerializer.SerializeToNode(Next with { MakeUpDays = [] }, ServiceDefaults.JsonDefaults.Options)!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(wrong)!.AsObject())
            table[name] = value?.DeepClone();
        var found = CalendarChecks.Errors(System.Text.Json.JsonSerializer.Deserialize<CalendarYear>(table, ServiceDefaults.JsonDefaults.Options)!, 2027);
        Assert.Equal(errors, string.Join(' ', found.Select(error => $"{error.Pointer}:{error.Code}")));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
