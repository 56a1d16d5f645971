using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Tables;

/// <summary>Who receives and decides what in a zone (D8). What no plan gives to another is the human resources bureau's, or that of the body that runs the zone.</summary>
internal sealed record ZoneOrgan(string Zone, IReadOnlyList<string> Matters, string Organ, DateOnly ValidFrom, DateOnly? ValidTo, Words Source, bool ToBeVerified)
{
    private static readonly IReadOnlyList<ZoneOrgan> All = Shipped.Read<ZoneOrgan>("Tables.zone-organs.json");

    /// <summary>Its code, with its name under <c>organ.&lt;code&gt;</c>. The row that came last counts: a case is its present organ's.</summary>
    public static string Of(string zone, string matter) => All.LastOrDefault(row => row.Zone == zone && row.ValidTo is null && row.Matters.Contains(matter))?.Organ ?? $"{zone}-TALENT";
}
