using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Cases;
using Platform.ServiceDefaults.Authentication;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>Stocktaking over HTTP, by audience.</summary>
internal static class StocktakeEndpoints
{
    private const string Root = "/api/bonded-exhibitions";

    public static void MapOwnStocktaking(this RouteGroupBuilder own)
    {
        own.MapGet("/discrepancies", async (string? state, string? after, Caller caller, StocktakeReader reader, CancellationToken cancellationToken) =>
            (await reader.DiscrepanciesAsync(desk: false, state, after, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<DiscrepancyView>>();
        own.MapGet("/cases/{id:guid}/discrepancy", async (Guid id, Caller caller, StocktakeReader reader, CancellationToken cancellationToken) =>
            (await reader.DiscrepancyAsync(id, one => caller.ActsFor(one.OrganisationId), cancellationToken)).Answer(Results.Ok)).Produces<DiscrepancyView>();
    }

    public static void MapDeskStocktaking(this RouteGroupBuilder desk)
    {
        desk.MapGet("/stocktakes", async (string? state, string? after, Caller caller, StocktakeReader reader, CancellationToken cancellationToken) =>
            (await reader.StocktakesAsync(state, after, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<StocktakeView>>();
        desk.MapGet("/stocktakes/{id:guid}", OneAsync).Produces<StocktakeView>();
        desk.MapGet("/discrepancies", async (string? state, string? after, Caller caller, StocktakeReader reader, CancellationToken cancellationToken) =>
            (await reader.DiscrepanciesAsync(desk: true, state, after, caller, cancellationToken)).Answer(Results.Ok)).Produces<Page<DiscrepancyView>>();
        desk.MapGet("/cases/{id:guid}/discrepancy", async (Guid id, Caller caller, StocktakeReader reader, CancellationToken cancellationToken) =>
            (await reader.DiscrepancyAsync(id, one => caller.SeenZones().Contains(one.Zone), cancellationToken)).Answer(Results.Ok)).Produces<DiscrepancyView>();
    }

    public static void MapCustomsStocktaking(this RouteGroupBuilder customs)
    {
        customs.MapPost("/stocktakes", DrawAsync).Accepts<StocktakeForm>("application/json").Produces<StocktakeView>(StatusCodes.Status201Created);
        customs.MapPost("/stocktakes/{id:guid}/counts", CountAsync).Accepts<CountsForm>("application/json").Produces<StocktakeView>();
    }

    private static async Task<IResult> OneAsync(Guid id, Caller caller, StocktakeReader reader, CancellationToken cancellationToken) =>
        (await reader.StocktakeAsync(id, caller, cancellationToken)).Answer(Results.Ok);

    private static async Task<IResult> DrawAsync(HttpContext context, Caller caller, TakeStock take, StocktakeReader reader, CancellationToken cancellationToken) =>
        await LedgerEndpoints.OnceAsync(context, (key, body) => take.DrawAsync(body, key, caller, cancellationToken), async id =>
            (await reader.StocktakeAsync(Guid.Parse(id), caller, cancellationToken)).Answer(one => Results.Created($"{Root}/desk/stocktakes/{id}", one)), cancellationToken);

    private static async Task<IResult> CountAsync(Guid id, HttpContext context, Caller caller, TakeStock take, StocktakeReader reader, CancellationToken cancellationToken) =>
        await LedgerEndpoints.OnceAsync(context, (key, body) => take.CountAsync(id, body, key, caller, cancellationToken), one => OneAsync(Guid.Parse(one), caller, reader, cancellationToken), cancellationToken);
}
