using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>Sheets and discrepancies for the eyes of one caller.</summary>
internal sealed class StocktakeReader(Database database)
{
    private const int PageSize = 50;

    public async Task<Outcome<StocktakeView>> StocktakeAsync(Guid id, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindStocktakeAsync(id, cancellationToken) is { } stocktake && caller.SeenZones().Contains(stocktake.Zone)
            ? StocktakeView.Of(stocktake, await work.LinesOfAsync(id, cancellationToken))
            : CommonProblems.NotFound;
    }

    /// <summary>The latest of the caller's zones, without their lines.</summary>
    public async Task<Page<StocktakeView>> LatestAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return new Page<StocktakeView>([.. (await work.QueryAsync<Stocktake>("Stocktakes.Desk", new { Zones = caller.SeenZones(), Most = PageSize }, cancellationToken)).Select(one => StocktakeView.Of(one, []))], null);
    }

    public async Task<Outcome<DiscrepancyView>> DiscrepancyAsync(Guid caseId, Func<Discrepancy, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindDiscrepancyAsync(caseId, cancellationToken) is { } found && sees(found) ? DiscrepancyView.Of(found) : CommonProblems.NotFound;
    }

    public async Task<Outcome<Page<DiscrepancyView>>> DiscrepanciesAsync(bool desk, string? state, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var last = key is [var text] ? text : "";
        var rows = desk
            ? await work.QueryAsync<Discrepancy>("Discrepancies.Desk", new { Zones = caller.SeenZones(), State = state ?? "", After = last, Most = PageSize + 1 }, cancellationToken)
            : await work.QueryAsync<Discrepancy>("Discrepancies.Mine", new { Organisations = caller.Organisations(), State = state ?? "", After = last, Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<DiscrepancyView>([.. page.Select(DiscrepancyView.Of)], rows.Count > PageSize ? Cursor.Write(page[^1].Number) : null);
    }
}
