using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
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

    /// <summary>Of the caller's zones without their lines, the latest first.</summary>
    /// <param name="state"><c>drawn</c> or <c>counted</c>. Empty: every one.</param>
    public async Task<Outcome<Page<StocktakeView>>> StocktakesAsync(string? state, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (ListQuery.AlongMoments(caller, after) is not { } query)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<Stocktake>("Stocktakes.Desk", query with { State = state ?? "", Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<StocktakeView>([.. page.Select(one => StocktakeView.Of(one, []))], rows.Count > PageSize ? ListQuery.Written(page[^1].At, page[^1].Id) : null);
    }

    public async Task<Outcome<DiscrepancyView>> DiscrepancyAsync(Guid caseId, Func<Discrepancy, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindDiscrepancyAsync(caseId, cancellationToken) is { } found && sees(found) ? DiscrepancyView.Of(found) : CommonProblems.NotFound;
    }

    /// <summary>The latest first.</summary>
    public async Task<Outcome<Page<DiscrepancyView>>> DiscrepanciesAsync(bool desk, string? state, string? after, Caller caller, CancellationToken cancellationToken)
    {
        if (ListQuery.AlongMoments(caller, after) is not { } query)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<Discrepancy>(desk ? "Discrepancies.Desk" : "Discrepancies.Mine", query with { State = state ?? "", Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<DiscrepancyView>([.. page.Select(DiscrepancyView.Of)], rows.Count > PageSize ? ListQuery.Written(page[^1].At, page[^1].Id) : null);
    }
}
