using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Qualifications;

/// <summary>
/// How long somebody has worked, in whole months, and how much of it abroad: there counts as here (S0 task 45). What overlaps counts once;
/// a stay that goes on counts to the day of the count.
/// </summary>
/// <param name="Abroad">Months of <paramref name="Total"/> on which the person worked outside the mainland.</param>
internal sealed record ExperienceCount(int Total, int Abroad)
{
    private const string Mainland = "CHN";

    public static ExperienceCount Of(IEnumerable<ExperiencePart> experience, DateOnly on)
    {
        var stays = experience.Where(stay => stay.From is not null && stay.From <= on).ToList();
        return new ExperienceCount(Months(stays, on), Months([.. stays.Where(stay => stay.Country != Mainland)], on));
    }

    /// <summary>As it is printed: 12 years 3 months, of these 9 years abroad.</summary>
    public Text Words => new(typeof(TalTexts), "experience.counted", Total / 12, Total % 12, Abroad / 12, Abroad % 12);

    private static int Months(IReadOnlyList<ExperiencePart> stays, DateOnly on)
    {
        var months = 0;
        var (from, until) = (DateOnly.MinValue, DateOnly.MinValue);
        foreach (var stay in stays.OrderBy(stay => stay.From))
        {
            var last = stay.To is { } to && to < on ? to : on;
            if (stay.From!.Value > until)
            {
                months += Between(from, until);
                from = stay.From.Value;
            }
            // Days follow each other when one stay ends the day before the next begins.
            until = last.AddDays(1) > until ? last.AddDays(1) : until;
        }
        return months + Between(from, until);
    }

    /// <summary>Whole months, the second day not counted.</summary>
    private static int Between(DateOnly from, DateOnly until)
    {
        if (until <= from)
            return 0;
        var months = ((until.Year - from.Year) * 12) + until.Month - from.Month;
        return from.AddMonths(months) > until ? months - 1 : months;
    }
}
