using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Tables;

/// <summary>An industry for which a zone may recommend employers (domain reference §4.4).</summary>
/// <param name="Activities">Divisions of GB/T 4754 that usually belong to it; our reading, no text maps them.</param>
/// <param name="Notice">What the officer has to know because two plans disagree (D1); never a ground for refusal.</param>
internal sealed record ZoneIndustry(
    string Zone, string Code, Words Title, IReadOnlyList<string> Activities, DateOnly ValidFrom, DateOnly? ValidTo, Words Source, bool ToBeVerified, Words? Notice = null);

/// <summary>Which zones may recommend, and for which industries. A zone that stands nowhere has no right.</summary>
internal static class ZoneIndustries
{
    private static readonly IReadOnlyList<ZoneIndustry> All = Shipped.Read<ZoneIndustry>("Tables.zone-industries.json");

    /// <summary>Zones that have or had the right.</summary>
    public static IReadOnlyList<string> Zones { get; } = [.. All.Select(industry => industry.Zone).Distinct()];

    public static IReadOnlyList<ZoneIndustry> Of(string zone, DateOnly on) => [.. All.Where(industry => industry.Zone == zone && Shipped.Covers(industry.ValidFrom, industry.ValidTo, on))];

    public static ZoneIndustry? Find(string zone, string? code, DateOnly on) => Of(zone, on).FirstOrDefault(industry => industry.Code == code);
}
