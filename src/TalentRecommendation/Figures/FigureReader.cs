using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Figures;

/// <summary>Graduates and industries side by side, of the zones that the caller sees.</summary>
internal sealed class FigureReader(Database database, TimeProvider time)
{
    private const int PageSize = 50;

    /// <summary>By points, the most first; equal ones by case.</summary>
    public async Task<Outcome<Page<ComparedGraduate>>> CompareAsync(string? zone, int? year, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 2) is not { } key || !IsPlace(key, out var points, out var caseId))
            return CaseProblems.CursorUnknown;
        if (Seen(zone, caller).Failed(out var problem, out var zones))
            return problem;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<GraduateFile>("Graduates.Compare", new { Zones = zones, Year = year ?? time.ShanghaiToday().Year, Points = points, CaseId = caseId, Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<ComparedGraduate>([.. page.Select(ComparedGraduate.Of)], rows.Count > PageSize ? Cursor.Write(page[^1].Points, page[^1].CaseId) : null);
    }

    /// <summary>Every industry that the zones may recommend for, with what came of it.</summary>
    public async Task<Outcome<FigureItems>> StatisticsAsync(string? zone, int? year, Caller caller, CancellationToken cancellationToken)
    {
        if (Seen(zone, caller).Failed(out var problem, out var zones))
            return problem;
        var asked = year ?? time.ShanghaiToday().Year;
        await using var work = await database.ReadAsync(cancellationToken);
        var employers = (await work.QueryAsync<Counted>("Statistics.Employers", new { Zones = zones, Year = asked }, cancellationToken)).ToDictionary(row => row.Industry);
        var graduates = (await work.QueryAsync<Counted>("Statistics.Graduates", new { Zones = zones, Year = asked }, cancellationToken)).ToDictionary(row => row.Industry);
        var titles = zones.SelectMany(one => ZoneIndustries.Of(one, new DateOnly(asked, 12, 31))).DistinctBy(industry => industry.Code).ToDictionary(industry => industry.Code, industry => industry.Title.In(CultureInfo.CurrentUICulture));
        return new FigureItems(asked,
        [
            .. titles.Keys.Concat(employers.Keys).Concat(graduates.Keys).Distinct().Select(code => Line(
                code, titles.GetValueOrDefault(code) ?? TitleOf(code), employers.GetValueOrDefault(code)?.Employers ?? 0, graduates.GetValueOrDefault(code) ?? new Counted { Industry = code })),
        ]);
    }

    private static IndustryFigures Line(string code, string title, int employers, Counted counted) => new(
        code, title, employers, counted.Graduates, counted.Recommended, counted.Settled,
        counted.Graduates == 0 ? null : Math.Round((decimal)counted.Points / counted.Graduates, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture));

    private static string TitleOf(string code) => code.Length == 0 ? new Text(typeof(PanelTexts), "figures.unlisted").InCallersLanguage() : code;

    /// <summary>The zones asked for that the caller sees: the officer's own, all of them for who supervises or audits.</summary>
    private static Outcome<string[]> Seen(string? zone, Caller caller)
    {
        if (zone is { Length: > 0 } && !Zones.All.Contains(zone))
            return CaseProblems.FilterUnknown.With("zone", zone, string.Join(", ", Zones.All));
        var everywhere = caller.Is(Roles.Supervisor) || caller.Is(Roles.Auditor);
        return Zones.All.Where(one => (string.IsNullOrEmpty(zone) || one == zone) && (everywhere || caller.MayHandle(one, GraduateMatter.MatterCode))).ToArray();
    }

    /// <summary>Where a page begins; without a cursor before everything.</summary>
    private static bool IsPlace(string[] key, out int points, out Guid caseId)
    {
        (points, caseId) = (int.MaxValue, Guid.Empty);
        return key.Length == 0 || (int.TryParse(key[0], NumberStyles.None, CultureInfo.InvariantCulture, out points) && Guid.TryParse(key[1], out caseId));
    }

    private sealed record Counted
    {
        public required string Industry { get; init; }

        public int Employers { get; init; }

        public int Graduates { get; init; }

        public int Recommended { get; init; }

        public int Settled { get; init; }

        public int Points { get; init; }
    }
}
