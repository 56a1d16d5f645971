using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Permits;

/// <summary>What the points table asks about a person. Salary in CNY a year, age in whole years.</summary>
internal sealed record PointsFacts(
    decimal AnnualSalary,
    HighestEducation Education,
    bool Skilled,
    int WorkYears,
    int MonthsPerYear,
    string? Chinese,
    bool Place,
    int Age,
    IReadOnlyList<string> Distinctions,
    int LocalBonus);

/// <summary>Points of one group, and the item that gave them; none when nothing of the group applies.</summary>
/// <param name="Explanation">The value that was judged, as it was given.</param>
internal sealed record PermitPointsLine(string Group, string? Item, int Points, object? Explanation);

/// <summary>What would add points: an item and by how much more than now.</summary>
internal sealed record PointsSuggestion(string Group, string Item, int Points);

/// <param name="Class">What the total opens; null below both lines.</param>
internal sealed record PermitPointsResult(PermitPointsTable Table, int Total, WorkPermitClass? Class, IReadOnlyList<PermitPointsLine> Lines, IReadOnlyList<PointsSuggestion> Suggestions);

/// <summary>Counts points by a version of the table; integers only, nothing is rounded. Pure.</summary>
internal static class WorkPermitPoints
{
    private const string Age = "age", Bonus = "local-bonus", Place = "place";

    public static PermitPointsResult Count(PermitPointsTable table, PointsFacts facts)
    {
        var lines = table.Groups.Select(group => Line(group, facts)).ToList();
        var total = lines.Sum(line => line.Points);
        return new PermitPointsResult(table, total, ClassOf(table.Thresholds, total), lines, [.. Suggestions(table, lines)]);
    }

    /// <summary>Whole years on a day.</summary>
    public static int AgeOn(DateOnly birth, DateOnly day) => day.Year - birth.Year - (birth.AddYears(day.Year - birth.Year) > day ? 1 : 0);

    private static WorkPermitClass? ClassOf(Thresholds lines, int total) => total switch
    {
        _ when total >= lines.A => WorkPermitClass.A,
        _ when total >= lines.B => WorkPermitClass.B,
        _ => null,
    };

    private static PermitPointsLine Line(PermitPointsGroup group, PointsFacts facts) => group.Code switch
    {
        "salary" => Band(group, facts.AnnualSalary),
        "education" => Best(group, [facts.Education.ToString().ToLowerInvariant(), .. facts.Skilled ? ["skilled"] : Array.Empty<string>()], facts.Education),
        "work-years" => Band(group, facts.WorkYears),
        "months" => Band(group, facts.MonthsPerYear),
        "chinese" => Best(group, [facts.Chinese ?? ""], facts.Chinese),
        "place" => Best(group, [facts.Place ? "place" : ""], facts.Place),
        Age => Band(group, facts.Age),
        "distinctions" => Best(group, facts.Distinctions, string.Join(", ", facts.Distinctions)),
        Bonus => Band(group, facts.LocalBonus),
        _ => throw new InvalidOperationException($"The points table has a group {group.Code} that nobody counts."),
    };

    private static PermitPointsLine Band(PermitPointsGroup group, decimal value) => group.Items.FirstOrDefault(item => item.From <= value) is { } band
        ? new PermitPointsLine(group.Code, band.Code, Math.Min(group.Max, band.Points + (int)(decimal.Floor(value - band.From!.Value) * band.PerFurther)), value)
        : new PermitPointsLine(group.Code, null, 0, value);

    // Of several that apply, one counts: the group is a choice.
    private static PermitPointsLine Best(PermitPointsGroup group, IReadOnlyCollection<string> codes, object? given) => group.Items.Where(item => codes.Contains(item.Code)).MaxBy(item => item.Points) is { } best
        ? new PermitPointsLine(group.Code, best.Code, Math.Min(group.Max, best.Points), given)
        : new PermitPointsLine(group.Code, null, 0, given);

    /// <summary>In each group the next better item, or a unit more of what counts by units, the largest gain first. Nobody chooses an age, the bonus is the zone's to give, and a zone of Shanghai sends nobody to the west.</summary>
    private static IEnumerable<PointsSuggestion> Suggestions(PermitPointsTable table, IReadOnlyList<PermitPointsLine> lines) =>
        table.Groups.Zip(lines)
            .Where(pair => pair.First.Code is not (Age or Bonus or Place))
            .Select(pair => (Group: pair.First, Line: pair.Second, Next: Next(pair.First, pair.Second)))
            .Where(step => step.Next is not null)
            .Select(step => new PointsSuggestion(step.Group.Code, step.Next!.Value.Item, step.Next.Value.Points))
            .OrderByDescending(suggestion => suggestion.Points);

    private static (string Item, int Points)? Next(PermitPointsGroup group, PermitPointsLine line)
    {
        if (group.Items.Where(item => item.Points > line.Points).MinBy(item => item.Points) is { } better)
            return (better.Code, Math.Min(group.Max, better.Points) - line.Points);
        return group.Items.FirstOrDefault(item => item.Code == line.Item) is { PerFurther: > 0 and var further } && line.Points < group.Max ? ($"{group.Code}-further", Math.Min(further, group.Max - line.Points)) : null;
    }
}
