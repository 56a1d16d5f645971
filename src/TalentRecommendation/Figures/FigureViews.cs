using System.Globalization;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Figures;

/// <summary>A graduate's case beside others; whose it is, stands in the case.</summary>
/// <param name="Industry">Of the employer's listing; null without one.</param>
/// <param name="Direct">The group by which the graduate settles without points; null: by points.</param>
internal sealed record ComparedGraduate(
    Guid CaseId, string Number, string Zone, string ZoneTitle, int Year, string Employer, string? Industry, string? IndustryTitle, string? Education, string? Direct, int Points, int Passing, bool Passed, string State, string StateTitle, bool Confirmed)
{
    public static ComparedGraduate Of(GraduateFile file) => new(
        file.CaseId, file.Number, file.Zone, Zones.Title(file.Zone).InCallersLanguage(), file.Year, file.Employer, file.Industry, Industries.TitleOf(file.Zone, file.Industry, file.Year),
        file.Education, PointsTable.Of(file.Year)?.Direct.FirstOrDefault(group => group.Code == file.Direct)?.Title.Here(), file.Points, file.Passing,
        file.Direct is not null || file.Points >= file.Passing, file.State, new Text(typeof(PanelTexts), $"graduate.{file.State}").InCallersLanguage(), file.ConfirmedAt is not null);
}

/// <summary>What an industry brings in a year.</summary>
/// <param name="Industry">Empty: graduates of employers that are on no list.</param>
/// <param name="Graduates">Filed and not withdrawn.</param>
/// <param name="AveragePoints">One decimal; null without graduates.</param>
internal sealed record IndustryFigures(string Industry, string Title, int Employers, int Graduates, int Recommended, int Settled, string? AveragePoints);

internal sealed record FigureItems(int Year, IReadOnlyList<IndustryFigures> Items);

internal static class Industries
{
    /// <summary>As the zone's list of that year names it; the code where it names none.</summary>
    public static string? TitleOf(string zone, string? code, int year) =>
        code is null ? null : ZoneIndustries.Find(zone, code, new DateOnly(year, 12, 31))?.Title.In(CultureInfo.CurrentUICulture) ?? code;
}
