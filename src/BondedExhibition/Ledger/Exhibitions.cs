using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What is declared of an item, and how much of it is out.</summary>
internal sealed record DeclaredGoods(Guid ItemId, int Item, string Serial, decimal Quantity, decimal Taken);

/// <summary>The rows of exhibitions, always in the caller's transaction.</summary>
internal static class Exhibitions
{
    /// <summary>An approved 业务申报表. Goods that the book does not have are refused.</summary>
    public static async Task<Problem?> OpenExhibitionAsync(this Work work, Exhibition exhibition, IReadOnlyList<ExhibitionGoods> goods, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Exhibitions.Insert", exhibition, cancellationToken);
        foreach (var row in goods.SelectMany(Rows).GroupBy(row => (row.Item, row.Serial), (key, all) => (key.Item, key.Serial, Quantity: all.Sum(row => row.Quantity))))
        {
            if (await work.ExecuteAsync("Exhibitions.Declare", new { ExhibitionId = exhibition.Id, exhibition.BookId, row.Item, row.Serial, row.Quantity }, cancellationToken) == 0)
                return LedgerProblems.GoodsUnknown.With(row.Item, row.Serial, exhibition.BookNumber);
        }
        return null;
    }

    public static Task<Exhibition?> FindExhibitionAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Exhibition>("Exhibitions.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);

    /// <summary>The exhibition with the guarantee that it has now and keeps to the end of the transaction. Ask after its lots are held.</summary>
    public static async Task<Exhibition> KeepAsync(this Work work, Exhibition exhibition, CancellationToken cancellationToken) =>
        exhibition with { GuaranteeId = (await work.FindAsync<Kept>("Exhibitions.Keep", new { exhibition.Id }, cancellationToken))!.GuaranteeId };

    public static Task<IReadOnlyList<Exhibition>> ExhibitionsOfAsync(this Work work, Guid organisationId, CancellationToken cancellationToken) =>
        work.QueryAsync<Exhibition>("Exhibitions.OfOrganisation", new { OrganisationId = organisationId }, cancellationToken);

    /// <summary>A later last day; false when the exhibition is closed or has that day already.</summary>
    public static async Task<bool> ExtendExhibitionAsync(this Work work, Guid id, DateOnly until, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Exhibitions.Extend", new { Id = id, Until = until }, cancellationToken) == 1;

    public static Task<IReadOnlyList<DeclaredGoods>> GoodsOfAsync(this Work work, Guid exhibitionId, CancellationToken cancellationToken) =>
        work.QueryAsync<DeclaredGoods>("Exhibitions.GoodsOf", new { ExhibitionId = exhibitionId }, cancellationToken);

    /// <summary>Goods go out under the 业务申报表, or come back: null, or the first that it does not declare.</summary>
    public static async Task<Problem?> TakeDeclaredAsync(this Work work, Exhibition exhibition, IReadOnlyList<(HeldLot Lot, decimal Change)> goods, CancellationToken cancellationToken)
    {
        var declared = (await work.QueryAsync<DeclaredGoods>("Exhibitions.Hold", new { ExhibitionId = exhibition.Id, Items = goods.Select(one => one.Lot.ItemId).Distinct().ToArray() }, cancellationToken))
            .ToDictionary(row => (row.ItemId, row.Serial));
        var changes = goods
            .Select(one => (Row: declared.GetValueOrDefault((one.Lot.ItemId, one.Lot.Serial)) ?? declared.GetValueOrDefault((one.Lot.ItemId, "")), one.Lot, one.Change))
            .GroupBy(one => one.Row, (row, all) => (Row: row, all.First().Lot, Change: all.Sum(one => one.Change)))
            .ToList();
        foreach (var (row, lot, change) in changes)
        {
            if (row is null || row.Taken + change > row.Quantity || row.Taken + change < 0)
                return LedgerProblems.NotDeclared(exhibition, lot, change, row is null ? 0 : row.Quantity - row.Taken);
        }
        var taken = await work.ExecuteAsync("Exhibitions.Take", new { ExhibitionId = exhibition.Id, Rows = Posting.Json(changes.Select(one => new { one.Row!.ItemId, one.Row.Serial, one.Change })) }, cancellationToken);
        return taken == changes.Count ? null : throw new InvalidOperationException($"{exhibition.Number}: {changes.Count} declared goods should have changed, {taken} did.");
    }

    /// <summary>
    /// Goods of a show are in stock again, whose sale was cancelled or that were found: they no longer count as taken, and a 出入库单 brings them in.
    /// That which took them out stands, for they were out.
    /// </summary>
    public static async Task<Problem?> BringBackAsync(this Work work, string number, HeldLot lot, decimal quantity, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var exhibition = (await work.FindExhibitionAsync(number, cancellationToken))!;
        if (await work.TakeDeclaredAsync(exhibition, [(lot, -quantity)], cancellationToken) is { } problem)
            return problem;
        await CaseMessages.QueueStockAsync(work, exhibition, Direction.In, null, [(lot, quantity)], at, cancellationToken);
        return null;
    }

    private sealed record Kept(Guid GuaranteeId);

    private static IEnumerable<(int Item, string Serial, decimal Quantity)> Rows(ExhibitionGoods goods) =>
        goods.Serials.Count == 0 ? [(goods.Item, "", goods.Quantity)] : goods.Serials.Select(serial => (goods.Item, serial, 1m));
}
