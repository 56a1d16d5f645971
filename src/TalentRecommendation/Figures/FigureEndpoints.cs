using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Authentication;

namespace Platform.TalentRecommendation.Figures;

/// <summary>The comparison and the figures over HTTP.</summary>
internal static class FigureEndpoints
{
    /// <param name="desk">Whoever may look at a zone and change nothing.</param>
    public static void MapFigures(this RouteGroupBuilder desk)
    {
        desk.MapGet("/graduates", CompareAsync).Produces<Page<ComparedGraduate>>();
        desk.MapGet("/statistics", StatisticsAsync).Produces<FigureItems>();
    }

    public static IServiceCollection AddFigures(this IServiceCollection services) => services.AddSingleton<FigureReader>();

    private static async Task<IResult> CompareAsync(string? zone, int? year, string? after, Caller caller, FigureReader reader, CancellationToken cancellationToken) =>
        (await reader.CompareAsync(zone, year, after, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> StatisticsAsync(string? zone, int? year, Caller caller, FigureReader reader, CancellationToken cancellationToken) =>
        (await reader.StatisticsAsync(zone, year, caller, cancellationToken)).Answer(Results.Ok);
}
