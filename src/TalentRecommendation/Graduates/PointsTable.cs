using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>Whether of a group one item counts or all that apply.</summary>
public enum PointsChoice
{
    One,
    Many,
}

/// <param name="Only">Degrees that it is for; null: all.</param>
/// <param name="UpTo">Of a band of ranks: its last per cent.</param>
/// <param name="Settled">A fact that nobody can change any more, and nothing to suggest.</param>
internal sealed record PointsItem(string Code, Words Title, int Points, IReadOnlyList<Education>? Only = null, int? UpTo = null, bool Settled = false)
{
    public bool IsFor(Education education) => Only is null || Only.Contains(education);
}

/// <summary>Graduates whom the city settles without points.</summary>
/// <param name="FromYear">First year of graduation.</param>
internal sealed record DirectGroup(string Code, Words Title, IReadOnlyList<Education> Only, int FromYear, Words Source);

/// <param name="Settled">As for an item, for all of them.</param>
internal sealed record PointsGroup(string Code, Words Title, PointsChoice Choice, IReadOnlyList<PointsItem> Items, bool Settled = false);

/// <summary>The yearly points table (domain reference §4.3), integers only. The city's 评分办法 of the year decides; this one is to be verified.</summary>
internal sealed record PointsTable(DateOnly ValidFrom, DateOnly? ValidTo, int Passing, Words Source, bool ToBeVerified, IReadOnlyList<DirectGroup> Direct, IReadOnlyList<PointsGroup> Groups)
{
    public const string Education = "education", School = "school", Rank = "rank", Language = "language", Computer = "computer", Research = "research", Employer = "employer", ShanghaiDegree = "shanghai-degree";

    private static readonly IReadOnlyList<PointsTable> All = Shipped.Read<PointsTable>("Tables.graduate-points.json");

    /// <summary>For the graduates of a year; null when that year lies before every table.</summary>
    public static PointsTable? Of(int year) => All.LastOrDefault(table => Shipped.Covers(table.ValidFrom, table.ValidTo, new DateOnly(year, 12, 31)));

    public PointsGroup this[string group] => Groups.Single(one => one.Code == group);

    /// <summary>Null when no such group settles directly with this degree in this year.</summary>
    public DirectGroup? FindDirect(string? code, Education? education, int? year) =>
        Direct.FirstOrDefault(group => group.Code == code && education is { } degree && group.Only.Contains(degree) && (year ?? int.MaxValue) >= group.FromYear);

    public PointsItem? Find(string group, string? code) => this[group].Items.FirstOrDefault(item => item.Code == code);
}
