using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Graduates;

/// <param name="Points">0 when what was claimed is not for this degree.</param>
internal sealed record CountedItem(PointsGroup Group, PointsItem Item, int Points, Text Explanation);

/// <param name="Points">That it would add to the total as it stands.</param>
internal sealed record Suggestion(PointsGroup Group, PointsItem Item, int Points);

/// <summary>The total is the sum of the items; nothing is rounded and nothing is taken off.</summary>
internal sealed record Score(PointsTable Table, IReadOnlyList<CountedItem> Items, IReadOnlyList<Suggestion> Suggestions, DirectGroup? Direct)
{
    public int Total => Items.Sum(item => item.Points);

    /// <summary>Who settles directly needs no points. The city decides in either case.</summary>
    public bool Passed => Direct is not null || Total >= Table.Passing;
}

/// <summary>Counts a graduate's points and says what would add to them. Pure.</summary>
internal static class Scoring
{
    /// <param name="form">Complete, and of codes that the table knows; others do not count.</param>
    public static Score Of(PointsForm form, PointsTable table)
    {
        var education = form.Education!.Value;
        var chosen = new Dictionary<string, IReadOnlyList<PointsItem>>
        {
            [PointsTable.Education] = Named(table, PointsTable.Education, education.ToString().ToLowerInvariant()),
            [PointsTable.School] = Named(table, PointsTable.School, $"class-{form.SchoolClass}"),
            [PointsTable.Rank] = [table[PointsTable.Rank].Items.First(band => form.RankPercent <= band.UpTo)],
            [PointsTable.Language] = Named(table, PointsTable.Language, form.Language),
            [PointsTable.Computer] = Named(table, PointsTable.Computer, form.Computer),
            // Where the last degree was taken is a fact of its own, and not to be claimed beside it.
            [PointsTable.Research] = Named(table, PointsTable.Research, [.. (form.Research ?? []).Where(code => code != PointsTable.ShanghaiDegree), form.LastDegreeInShanghai == true ? PointsTable.ShanghaiDegree : null]),
            [PointsTable.Employer] = Named(table, PointsTable.Employer, [.. form.Employer ?? []]),
        };
        return new Score(
            table,
            [.. table.Groups.SelectMany(group => chosen[group.Code].Select(item => Counted(group, item, form, education)))],
            [.. table.Groups.SelectMany(group => Suggested(group, chosen[group.Code], education)).OrderByDescending(suggestion => suggestion.Points)],
            table.FindDirect(form.Direct, education, form.Year));
    }

    private static List<PointsItem> Named(PointsTable table, string group, params string?[] codes) => [.. table[group].Items.Where(item => codes.Contains(item.Code))];

    private static CountedItem Counted(PointsGroup group, PointsItem item, PointsForm form, Education education)
    {
        var points = PointsOf(item, education);
        return new CountedItem(group, item, points, (item, points) switch
        {
            (_, 0) => Explain("points.not-for-this-degree", item.Title, item.Points),
            ({ UpTo: not null }, _) => Explain("points.rank", item.Title, points),
            _ => Explain("points.counted", group.Title, item.Title, points),
        });
    }

    private static IEnumerable<Suggestion> Suggested(PointsGroup group, IReadOnlyList<PointsItem> chosen, Education education)
    {
        if (group.Settled)
            return [];
        var open = group.Items.Where(item => !item.Settled && item.IsFor(education) && !chosen.Contains(item));
        if (group.Choice == PointsChoice.Many)
            return open.Select(item => new Suggestion(group, item, item.Points));
        var has = chosen.Sum(item => PointsOf(item, education));
        return open.MaxBy(item => item.Points) is { } best && best.Points > has ? [new Suggestion(group, best, best.Points - has)] : [];
    }

    private static int PointsOf(PointsItem item, Education education) => item.IsFor(education) ? item.Points : 0;

    private static Text Explain(string key, params object?[] args) => new(typeof(GraduateTexts), key, args);
}
