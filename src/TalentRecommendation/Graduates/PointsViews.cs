using System.Globalization;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>A year's points table in the caller's language.</summary>
/// <param name="Passing">Points from which the city usually settles.</param>
/// <param name="Direct">Groups that settle without points.</param>
internal sealed record PointsTableView(int Year, int Passing, string Source, bool ToBeVerified, IReadOnlyList<DirectGroupView> Direct, IReadOnlyList<PointsGroupView> Groups)
{
    public static PointsTableView Of(int year, PointsTable table) => new(
        year, table.Passing, table.Source.Here(), table.ToBeVerified,
        [.. table.Direct.Where(group => group.FromYear <= year).Select(group => new DirectGroupView(group.Code, group.Title.Here(), group.Only, group.Source.Here()))],
        [.. table.Groups.Select(group => new PointsGroupView(group.Code, group.Title.Here(), group.Choice, [.. group.Items.Select(item => new PointsItemView(item.Code, item.Title.Here(), item.Points))]))]);
}

/// <param name="Only">Degrees that it is for.</param>
internal sealed record DirectGroupView(string Code, string Title, IReadOnlyList<Domain.Education> Only, string Source);

internal sealed record PointsGroupView(string Code, string Title, PointsChoice Choice, IReadOnlyList<PointsItemView> Items);

internal sealed record PointsItemView(string Code, string Title, int Points);

/// <summary>What a graduate has, item by item, and what would add to it, best first.</summary>
/// <param name="Direct">The group by which the graduate settles directly; points do not matter then.</param>
internal record ScoreView(
    int Total, int Passing, bool Passed, string? Direct, int Year, string Source, bool ToBeVerified, IReadOnlyList<CountedItemView> Items, IReadOnlyList<SuggestionView> Suggestions)
{
    public static ScoreView Of(int year, Score score) => new(
        score.Total, score.Table.Passing, score.Passed, score.Direct?.Title.Here(), year, score.Table.Source.Here(), score.Table.ToBeVerified,
        [.. score.Items.Select(item => new CountedItemView(item.Group.Code, item.Item.Code, item.Item.Title.Here(), item.Points, item.Explanation.InCallersLanguage()))],
        [.. score.Suggestions.Select(one => new SuggestionView(one.Group.Code, one.Item.Code, one.Item.Title.Here(), one.Points))]);
}

internal sealed record CountedItemView(string Group, string Code, string Title, int Points, string Explanation);

internal sealed record SuggestionView(string Group, string Code, string Title, int Points);

internal static class WordsHere
{
    /// <summary>In the caller's language.</summary>
    public static string Here(this Words words) => words.In(CultureInfo.CurrentUICulture);
}
