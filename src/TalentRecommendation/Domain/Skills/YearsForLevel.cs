using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Skills;

/// <summary>How many years in the trade a level of title usually asks for.</summary>
internal sealed record YearsForLevel(TitleLevel Level, Education Education, int Years, DateOnly ValidFrom, DateOnly? ValidTo, Words Source, bool ToBeVerified)
{
    private static readonly IReadOnlyList<YearsForLevel> All = Shipped.Read<YearsForLevel>("Tables.title-years.json");

    public static YearsForLevel? Find(TitleLevel level, Education education, DateOnly day) =>
        All.FirstOrDefault(one => one.Level == level && one.Education == education && Shipped.Covers(one.ValidFrom, one.ValidTo, day));
}
