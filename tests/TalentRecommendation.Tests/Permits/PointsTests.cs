using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Tests.Permits;

/// <summary>The points table of 外专发〔2017〕40号, item by item, and the trial table before it (domain reference §4.6, WPPT).</summary>
public sealed class PointsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly PointsFacts Nothing = new(0m, HighestEducation.None, false, 0, 0, null, false, 0, [], 0);

    [Theory]
    // annual pay: ≥45→20, [35,45)→17, [25,35)→14, [15,25)→11, [7,15)→8, [5,7)→5, <5→0 (RMB 10k)
    [InlineData("450000", 20)]
    [InlineData("449999.99", 17)]
    [InlineData("350000", 17)]
    [InlineData("349999.99", 14)]
    [InlineData("250000", 14)]
    [InlineData("249999.99", 11)]
    [InlineData("150000", 11)]
    [InlineData("149999.99", 8)]
    [InlineData("70000", 8)]
    [InlineData("69999.99", 5)]
    [InlineData("50000", 5)]
    [InlineData("49999.99", 0)]
    public void Pay_counts_by_bands(string salary, int points) =>
        Assert.Equal(points, Of("salary", Nothing with { AnnualSalary = decimal.Parse(salary, System.Globalization.CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData(HighestEducation.Doctor, false, 20)]
    [InlineData(HighestEducation.Master, false, 15)]
    [InlineData(HighestEducation.Bachelor, false, 10)]
    [InlineData(HighestEducation.None, false, 0)]
    [InlineData(HighestEducation.None, true, 10)]
    [InlineData(HighestEducation.Doctor, true, 20)]
    public void Education_or_skill_counts_once(HighestEducation education, bool skilled, int points) =>
        Assert.Equal(points, Of("education", Nothing with { Education = education, Skilled = skilled }));

    [Theory]
    // <2→0, 2→5, +1 per further year, at most 20; the trial table stops at 15
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(2, 5, 5)]
    [InlineData(3, 6, 6)]
    [InlineData(12, 15, 15)]
    [InlineData(13, 16, 15)]
    [InlineData(17, 20, 15)]
    [InlineData(40, 20, 15)]
    public void Years_of_work_stop_at_their_most(int years, int points, int trial)
    {
        Assert.Equal(points, Of("work-years", Nothing with { WorkYears = years }));
        Assert.Equal(trial, Of("work-years", Nothing with { WorkYears = years }, Trial));
    }

    [Theory]
    [InlineData(12, 15)]
    [InlineData(9, 15)]
    [InlineData(8, 10)]
    [InlineData(6, 10)]
    [InlineData(5, 5)]
    [InlineData(3, 5)]
    [InlineData(2, 0)]
    public void Months_in_China_count_by_bands(int months, int points) => Assert.Equal(points, Of("months", Nothing with { MonthsPerYear = months }));

    [Theory]
    [InlineData("former-citizen", 5, 10)]
    [InlineData("taught-in-chinese", 5, 10)]
    [InlineData("hsk5", 5, 10)]
    [InlineData("hsk4", 4, 8)]
    [InlineData("hsk3", 3, 6)]
    [InlineData("hsk2", 2, 4)]
    [InlineData("hsk1", 1, 2)]
    [InlineData(null, 0, 0)]
    public void Chinese_counts_five_at_most_and_ten_in_the_trial_table(string? level, int points, int trial)
    {
        Assert.Equal(points, Of("chinese", Nothing with { Chinese = level }));
        Assert.Equal(trial, Of("chinese", Nothing with { Chinese = level }, Trial));
    }

    [Theory]
    // 18-25→10, 26-45→15, 46-55→10, 56-60→5, >60→0
    [InlineData(17, 0)]
    [InlineData(18, 10)]
    [InlineData(25, 10)]
    [InlineData(26, 15)]
    [InlineData(45, 15)]
    [InlineData(46, 10)]
    [InlineData(55, 10)]
    [InlineData(56, 5)]
    [InlineData(60, 5)]
    [InlineData(61, 0)]
    public void Age_counts_by_bands(int age, int points) => Assert.Equal(points, Of("age", Nothing with { Age = age }));

    [Theory]
    [InlineData("top-school", 5, 5)]
    [InlineData("fortune-500", 5, 5)]
    [InlineData("five-years-in-china", 5, 5)]
    [InlineData("patent", 5, 0)]
    [InlineData("top-school fortune-500 patent", 5, 5)]
    public void Distinctions_count_once_and_patents_not_in_the_trial_table(string codes, int points, int trial)
    {
        Assert.Equal(points, Of("distinctions", Nothing with { Distinctions = codes.Split(' ') }));
        Assert.Equal(trial, Of("distinctions", Nothing with { Distinctions = codes.Split(' ') }, Trial));
    }

    // WPPT: one point for each further year of work; a zone of Shanghai sends nobody to the west.
    [Theory]
    [InlineData(5, "work-years-further", 1)]
    [InlineData(0, "work-years-2", 5)]
    [InlineData(17, null, null)]
    public void One_more_year_of_work_is_suggested_and_no_other_place(int years, string? item, int? points)
    {
        var suggestions = WorkPermitPoints.Count(PermitPointsTable.On(Today)!, Nothing with { WorkYears = years }).Suggestions;
        Assert.DoesNotContain(suggestions, suggestion => suggestion.Group == "place");
        Assert.Equal((item, points), suggestions.SingleOrDefault(suggestion => suggestion.Group == "work-years") is { } found ? (found.Item, found.Points) : (null, (int?)null));
    }

    [Fact]
    public void Place_and_bonus_count_ten_at_most()
    {
        Assert.Equal(10, Of("place", Nothing with { Place = true }));
        Assert.Equal(7, Of("local-bonus", Nothing with { LocalBonus = 7 }));
        Assert.Equal(10, Of("local-bonus", Nothing with { LocalBonus = 25 }));
    }

    [Theory]
    // ≥ 85 A, ≥ 60 B [M]
    [InlineData(85, "A")]
    [InlineData(84, "B")]
    [InlineData(60, "B")]
    [InlineData(59, null)]
    public void The_total_opens_a_class(int total, string? @class)
    {
        // 20 + 20 + 20 + 15 + 0 … = 75 without age; the bonus and the age make up the rest.
        var facts = total switch
        {
            85 => Nothing with { AnnualSalary = 450_000, Education = HighestEducation.Doctor, WorkYears = 17, MonthsPerYear = 9, Age = 18 },
            84 => Nothing with { AnnualSalary = 450_000, Education = HighestEducation.Doctor, WorkYears = 16, MonthsPerYear = 9, Age = 18 },
            60 => Nothing with { AnnualSalary = 450_000, Education = HighestEducation.Master, WorkYears = 2, MonthsPerYear = 6, Age = 18 },
            _ => Nothing with { AnnualSalary = 450_000, Education = HighestEducation.Master, WorkYears = 2, MonthsPerYear = 6, Age = 56, Chinese = "hsk4" },
        };
        var result = WorkPermitPoints.Count(Table, facts);
        Assert.Equal((total, @class), (result.Total, result.Class?.ToString()));
    }

    [Fact]
    public void Suggestions_are_the_next_steps_with_the_largest_gain_first_and_never_another_age()
    {
        var result = WorkPermitPoints.Count(Table, Nothing with { AnnualSalary = 150_000, Education = HighestEducation.Bachelor, WorkYears = 2, MonthsPerYear = 12, Age = 50 });
        Assert.Equal(["education", "distinctions", "salary", "work-years", "chinese"], result.Suggestions.Select(suggestion => suggestion.Group));
        Assert.Equal([5, 5, 3, 1, 1], result.Suggestions.Select(suggestion => suggestion.Points));
    }

    [Theory]
    [InlineData("2026-11-23", "40-2017")]
    [InlineData("2017-04-01", "40-2017")]
    [InlineData("2017-03-31", "trial")]
    [InlineData("2016-10-31", null)]
    public void The_day_chooses_the_table(string day, string? code) => Assert.Equal(code, PermitPointsTable.On(DateOnly.Parse(day, null))?.Code);

    [Theory]
    [InlineData("1988-11-23", "2026-11-23", 38)]
    [InlineData("1988-11-24", "2026-11-23", 37)]
    [InlineData("2004-02-29", "2026-02-28", 22)]
    public void Years_of_age_are_whole(string birth, string day, int age) => Assert.Equal(age, WorkPermitPoints.AgeOn(DateOnly.Parse(birth, null), DateOnly.Parse(day, null)));

    private static PermitPointsTable Table => PermitPointsTable.On(Today)!;

    private static PermitPointsTable Trial => PermitPointsTable.Versions.Single(table => table.Code == "trial");

    private static int Of(string group, PointsFacts facts, PermitPointsTable? table = null) => WorkPermitPoints.Count(table ?? Table, facts).Lines.Single(line => line.Group == group).Points;
}
