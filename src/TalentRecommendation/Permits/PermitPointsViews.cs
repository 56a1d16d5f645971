using System.Globalization;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Permits;

/// <summary>A version of the table in the caller's language.</summary>
internal sealed record PermitPointsTableView(
    string Code, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified, Thresholds Thresholds, IReadOnlyList<PermitPointsGroupView> Groups, IReadOnlyList<PermitPointsVersionView> Versions)
{
    public static PermitPointsTableView Of(PermitPointsTable table) => new(
        table.Code, table.ValidFrom, table.ValidTo, table.Source.In(CultureInfo.CurrentUICulture), table.ToBeVerified, table.Thresholds,
        [.. table.Groups.Select(group => new PermitPointsGroupView(group.Code, PermitPointsWords.Title(group.Code), group.Max, [.. group.Items.Select(item => new PermitPointsItemView(item.Code, PermitPointsWords.Title(item.Code), Math.Min(group.Max, item.Points)))]))],
        [.. PermitPointsTable.Versions.Select(version => new PermitPointsVersionView(version.Code, version.ValidFrom, version.ValidTo))]);
}

internal sealed record PermitPointsGroupView(string Code, string Title, int Max, IReadOnlyList<PermitPointsItemView> Items);

internal sealed record PermitPointsItemView(string Code, string Title, int Points);

internal sealed record PermitPointsVersionView(string Code, DateOnly ValidFrom, DateOnly? ValidTo);

/// <param name="Class"><c>a</c>, <c>b</c>, or null below both lines.</param>
internal sealed record PermitPointsView(int Total, string? Class, Thresholds Thresholds, string Table, IReadOnlyList<PermitPointsCounted> Items, IReadOnlyList<PermitPointsSuggested> Suggestions)
{
    public static PermitPointsView Of(PermitPointsResult result) => new(
        result.Total, result.Class?.ToString().ToLowerInvariant(), result.Table.Thresholds, result.Table.Code,
        [.. result.Lines.Select(line => new PermitPointsCounted(line.Group, line.Item, PermitPointsWords.Title(line.Item ?? line.Group), line.Points, PermitPointsWords.Explanation(line, result.Table.Group(line.Group).Max)))],
        [.. result.Suggestions.Select(suggestion => new PermitPointsSuggested(suggestion.Group, suggestion.Item, PermitPointsWords.Title(suggestion.Item), suggestion.Points))]);
}

/// <param name="Code">Null when nothing of the group applies.</param>
internal sealed record PermitPointsCounted(string Group, string? Code, string Title, int Points, string Explanation);

/// <param name="Points">How many more than now.</param>
internal sealed record PermitPointsSuggested(string Group, string Code, string Title, int Points);

internal static class PermitPointsWords
{
    public static string Title(string code) => new Text(typeof(StaffTexts), $"points.{code}").InCallersLanguage();

    public static string Explanation(PermitPointsLine line, int max) => line.Item is { } item
        ? new Text(typeof(StaffTexts), "points.explained", new Text(typeof(StaffTexts), $"points.{line.Group}"), new Text(typeof(StaffTexts), $"points.{item}"), line.Points, max).InCallersLanguage()
        : new Text(typeof(StaffTexts), "points.nothing", new Text(typeof(StaffTexts), $"points.{line.Group}"), max).InCallersLanguage();
}
