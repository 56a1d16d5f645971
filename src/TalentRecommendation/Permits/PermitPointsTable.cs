using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Permits;

/// <summary>
/// One version of the national points table for foreigners' work permits (外专发〔2017〕40号, and the trial table before it), as dated data
/// (<c>Data/Tables/work-permit-points.json</c>). Words: <c>points.&lt;group&gt;</c> and <c>points.&lt;item&gt;</c>.
/// </summary>
internal sealed record PermitPointsTable(string Code, DateOnly ValidFrom, DateOnly? ValidTo, Words Source, bool ToBeVerified, Thresholds Thresholds, IReadOnlyList<PermitPointsGroup> Groups)
{
    public static readonly IReadOnlyList<PermitPointsTable> Versions = Shipped.Read<PermitPointsTable>("Tables.work-permit-points.json");

    /// <summary>The version in force on a day; before the first one nothing was counted.</summary>
    public static PermitPointsTable? On(DateOnly day) => Versions.FirstOrDefault(table => Shipped.Covers(table.ValidFrom, table.ValidTo, day));

    public PermitPointsGroup Group(string code) => Groups.First(group => group.Code == code);

    public bool Knows(string group, string item) => Group(group).Items.Any(known => known.Code == item);
}

/// <summary>Least points for a class.</summary>
internal sealed record Thresholds(int A, int B);

/// <param name="Max">However much its items would add up to.</param>
internal sealed record PermitPointsGroup(string Code, int Max, IReadOnlyList<PermitPointsItem> Items);

/// <param name="From">Of a band: the least value it holds. Bands stand with the highest first.</param>
/// <param name="PerFurther">Added for each whole unit above <paramref name="From"/>.</param>
internal sealed record PermitPointsItem(string Code, int Points, decimal? From = null, int PerFurther = 0);
