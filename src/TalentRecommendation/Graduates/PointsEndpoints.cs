using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>The zones' industries, the year's windows and points as anybody may ask; nothing of it is stored.</summary>
internal static class PointsEndpoints
{
    public static IResult Industries(string? zone, DateOnly? on, TimeProvider time)
    {
        if (zone is null || !Zones.All.Contains(zone))
            return CaseProblems.ZoneUnknown.With(zone, string.Join(", ", Zones.All));
        var industries = ZoneIndustries.Of(zone, on ?? time.ShanghaiToday());
        return Results.Ok(new IndustryItems(
            zone, industries.Count > 0, [.. industries.Select(industry => new IndustryView(industry.Code, industry.Title.Here(), industry.Source.Here(), industry.ToBeVerified, industry.Notice?.Here()))]));
    }

    public static IResult Windows(int? year, TimeProvider time)
    {
        var asked = year ?? time.ShanghaiToday().Year;
        return Results.Ok(new WindowItems(asked, [.. GraduateWindows.Of(asked).Select(window => new WindowView(window.Group, window.From, window.To, window.Source.Here()))]));
    }

    public static IResult Table(int? year, TimeProvider time) =>
        TableOf(year ?? time.ShanghaiToday().Year) is { } table ? Results.Ok(PointsTableView.Of(year ?? time.ShanghaiToday().Year, table)) : (Problem)CommonProblems.NotFound;

    public static async Task<IResult> CountAsync(HttpRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await StrictJson.ReadAsync(request, cancellationToken)).Failed(out var problem, out var body) || FormReader.Read<PointsForm>(body).Failed(out problem, out var form))
            return problem;
        if (form.Missing().ToList() is { Count: > 0 } missing)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = missing };
        var year = form.Year ?? time.ShanghaiToday().Year;
        if (TableOf(year) is not { } table)
            return (Problem)CommonProblems.NotFound;
        if (form.Unknown(table, group => $"/{group}").ToList() is { Count: > 0 } unknown)
            return GraduateProblems.PointsCodeUnknown.With(string.Join(", ", unknown.Select(one => one.Code))) with
            {
                Provision = Law.Points,
                Errors = [.. unknown.Select(one => new FieldError(one.Pointer, GraduateProblems.PointsCodeUnknown.Code, new Text(typeof(GraduateTexts), GraduateProblems.PointsCodeUnknown.Code, one.Code), Law.Points))],
            };
        return Results.Ok(ScoreView.Of(year, Scoring.Of(form, table)));
    }

    private static PointsTable? TableOf(int year) => year is >= 2000 and <= 2100 ? PointsTable.Of(year) : null;
}

/// <param name="Granted">Whether the zone may recommend at all.</param>
internal sealed record IndustryItems(string Zone, bool Granted, IReadOnlyList<IndustryView> Items);

/// <param name="Notice">Where two plans disagree.</param>
internal sealed record IndustryView(string Code, string Title, string Source, bool ToBeVerified, string? Notice);

internal sealed record WindowItems(int Year, IReadOnlyList<WindowView> Items);

internal sealed record WindowView(WindowGroup Group, DateOnly From, DateOnly To, string Source);
