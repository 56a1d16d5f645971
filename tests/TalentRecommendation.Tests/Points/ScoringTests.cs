using FsCheck;
using FsCheck.Fluent;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Tests.Points;

public sealed class ScoringTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(500);
    private static readonly PointsTable Table = PointsTable.Of(2026)!;

    private static readonly Arbitrary<PointsForm> Graduates = (
        from education in Gen.Elements(Enum.GetValues<Education>())
        from school in Gen.Choose(1, 3)
        from rank in Gen.Choose(1, 100)
        from language in One(PointsTable.Language)
        from computer in One(PointsTable.Computer)
        from research in Several(PointsTable.Research)
        from employer in Several(PointsTable.Employer)
        from shanghai in Gen.Elements(true, false)
        select new PointsForm
        {
            Education = education, SchoolClass = school, RankPercent = rank, Language = language, Computer = computer,
            Research = [.. research.Where(code => code != PointsTable.ShanghaiDegree)], Employer = [.. employer], LastDegreeInShanghai = shanghai,
        }).ToArbitrary();

    // Domain reference §4.3, worked example: 24 + 15 + 8 + 8 + 7 + 5 + 2 = 69, three short of 72.
    [Fact]
    public void The_worked_example_reaches_69_of_72_and_is_told_what_is_missing()
    {
        var score = Scoring.Of(Example, Table);
        Assert.Equal((69, 72, false), (score.Total, score.Table.Passing, score.Passed));
        Assert.Equal(
            [("education", "master", 24), ("school", "class-1", 15), ("rank", "top-25", 8), ("language", "cet6", 8), ("computer", "postgraduate", 7), ("research", "shanghai-degree", 2), ("employer", "honest-recruiting", 5)],
            score.Items.Select(item => (item.Group.Code, item.Item.Code, item.Points)));
        Assert.Equal(
            ["invention-patent", "west-service", "start-up", "key-talent", "key-discipline", "major-project", "suburb-welfare"],
            score.Suggestions.Select(suggestion => suggestion.Item.Code));
        Assert.All(score.Suggestions, suggestion => Assert.True(score.Total + suggestion.Points >= 72));
        Assert.True(Scoring.Of(Example with { Employer = ["honest-recruiting", "key-talent"] }, Table) is { Total: 72, Passed: true });
    }

    // Domain reference §4.3, the table row by row.
    [Theory]
    [InlineData("education", 27, 24, 21)]
    [InlineData("school", 15, 12, 8)]
    [InlineData("rank", 8, 6, 4, 2)]
    [InlineData("language", 8, 8, 7, 7)]
    [InlineData("computer", 7, 7, 7, 7, 6, 6, 5)]
    [InlineData("research", 5, 5, 2)]
    [InlineData("employer", 5, 3, 3, 3, 3, 5)]
    public void Each_group_has_the_points_of_its_source(string group, params int[] points) => Assert.Equal(points, Table[group].Items.Select(item => item.Points));

    [Theory]
    [InlineData(1, 8)]
    [InlineData(25, 8)]
    [InlineData(26, 6)]
    [InlineData(50, 6)]
    [InlineData(51, 4)]
    [InlineData(75, 4)]
    [InlineData(76, 2)]
    [InlineData(100, 2)]
    public void A_rank_falls_into_its_band(int rank, int points) =>
        Assert.Equal(points, Scoring.Of(Example with { RankPercent = rank }, Table).Items.Single(item => item.Group.Code == PointsTable.Rank).Points);

    [Fact]
    public void What_is_for_postgraduates_does_not_count_for_a_bachelor_and_is_not_suggested()
    {
        var score = Scoring.Of(Example with { Education = Education.Bachelor }, Table);
        Assert.Equal(0, score.Items.Single(item => item.Item.Code == "postgraduate").Points);
        Assert.DoesNotContain(score.Suggestions, suggestion => suggestion.Item.Code is "postgraduate" or "key-discipline");
        Assert.Contains(score.Suggestions, suggestion => suggestion is { Group.Code: "computer", Points: 7 });
    }

    // Domain reference §4.3, last row: bachelors of Tsinghua and Peking University, then of Shanghai's own (notice of 2020), later masters and doctors.
    [Theory]
    [InlineData("tsinghua-peking-bachelor", Education.Bachelor, 2026, true)]
    [InlineData("tsinghua-peking-bachelor", Education.Master, 2026, false)]
    [InlineData("shanghai-world-class-bachelor", Education.Bachelor, 2020, true)]
    [InlineData("shanghai-world-class-bachelor", Education.Bachelor, 2019, false)]
    [InlineData("yearly-rule-postgraduate", Education.Doctor, 2026, true)]
    [InlineData("harvard", Education.Bachelor, 2026, false)]
    [InlineData(null, Education.Bachelor, 2026, false)]
    public void Who_settles_directly_needs_no_points(string? group, Education education, int year, bool direct) =>
        Assert.Equal(direct, Scoring.Of(Example with { Direct = group, Education = education, Year = year, RankPercent = 100 }, Table) is { Passed: true, Total: < 72 });

    // Accident: two points for a claim that the fact beside it contradicts.
    [Fact]
    public void Where_the_last_degree_was_taken_is_a_fact_and_no_claim() =>
        Assert.Equal(67, Scoring.Of(Example with { LastDegreeInShanghai = false, Research = [PointsTable.ShanghaiDegree] }, Table).Total);

    [Fact]
    public void Before_the_first_table_there_is_none() => Assert.Null(PointsTable.Of(2018));

    [Fact]
    public void The_total_is_the_sum_of_the_items() =>
        Prop.ForAll(Graduates, form => Scoring.Of(form, Table) is var score && score.Total == score.Items.Sum(item => item.Points) && score.Items.All(item => item.Points >= 0)).Check(Quick);

    [Fact]
    public void An_item_more_never_lowers_the_total() => Prop.ForAll(Graduates, Gen.Elements(Table[PointsTable.Employer].Items.Select(item => item.Code).ToArray()).ToArbitrary(), (form, code) =>
    {
        var (less, more) = (Scoring.Of(form with { Employer = [.. form.Employer!.Where(one => one != code)] }, Table), Scoring.Of(form with { Employer = [.. form.Employer!, code] }, Table));
        return more.Total >= less.Total;
    }).Check(Quick);

    [Fact]
    public void What_is_suggested_adds_exactly_what_it_says() => Prop.ForAll(Graduates, form =>
    {
        var score = Scoring.Of(form, Table);
        return score.Suggestions.All(suggestion => suggestion.Points > 0 && Scoring.Of(With(form, suggestion), Table).Total == score.Total + suggestion.Points)
            && score.Suggestions.Select(suggestion => suggestion.Points).SequenceEqual(score.Suggestions.Select(suggestion => suggestion.Points).OrderDescending());
    }).Check(Quick);

    internal static PointsForm Example => new()
    {
        Education = Education.Master, SchoolClass = 1, RankPercent = 25, Language = "cet6", Computer = "postgraduate", Employer = ["honest-recruiting"], LastDegreeInShanghai = true,
    };

    private static PointsForm With(PointsForm form, Suggestion suggestion) => suggestion.Group.Code switch
    {
        PointsTable.Language => form with { Language = suggestion.Item.Code },
        PointsTable.Computer => form with { Computer = suggestion.Item.Code },
        PointsTable.Research => form with { Research = [.. form.Research!, suggestion.Item.Code] },
        _ => form with { Employer = [.. form.Employer!, suggestion.Item.Code] },
    };

    private static Gen<string?> One(string group) => Gen.Elements<string?>([null, .. Table[group].Items.Select(item => item.Code)]);

    private static Gen<List<string>> Several(string group) => Gen.SubListOf(Table[group].Items.Select(item => item.Code)).Select(codes => codes.ToList());
}
