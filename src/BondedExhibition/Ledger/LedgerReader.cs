using System.Globalization;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Books, exhibitions, sales and guarantees for the eyes of one caller, page by page along their numbers.</summary>
internal sealed class LedgerReader(Database database, Tariffs tariffs, TimeProvider time)
{
    private const int PageSize = 50;

    public Task<Outcome<Page<BookItem>>> BooksAsync(bool desk, string? after, Caller caller, CancellationToken cancellationToken) =>
        ListAsync<Book, BookItem>(desk ? "Books.Desk" : "Books.Mine", after, key => Of(desk, caller, key), book => book.Number, (_, books) => Task.FromResult<IReadOnlyList<BookItem>>([.. books.Select(BookItem.Of)]), cancellationToken);

    public async Task<Outcome<BookView>> BookAsync(string number, Func<Book, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindBookAsync(number, cancellationToken) is { } book && sees(book)
            ? BookView.Of(book, await work.QueryAsync<PlaceTotal>("Balances.TotalsOfBook", new { BookId = book.Id }, cancellationToken))
            : CommonProblems.NotFound;
    }

    public async Task<Outcome<Page<ItemView>>> ItemsAsync(string number, string? after, Func<Book, bool> sees, CancellationToken cancellationToken)
    {
        if (ReadNumber(after) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindBookAsync(number, cancellationToken) is not { } book || !sees(book))
            return CommonProblems.NotFound;
        var rows = await work.QueryAsync<Item>("Items.Page", new { BookId = book.Id, After = (int)key, Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        var lots = page.Count == 0 ? [] : await work.QueryAsync<LotPlace>("Lots.OfItems", new { Items = page.Select(item => item.Id).ToArray() }, cancellationToken);
        var byItem = lots.GroupBy(row => (row.ItemId, row.Id, row.Serial, row.StorageUntil))
            .ToLookup(lot => lot.Key.ItemId, lot => new LotItem(lot.Key.Id, lot.Key.Serial, lot.Key.StorageUntil, [.. lot.Select(row => PlaceView.Of(row.Place, row.Quantity, row.Reserved))]));
        return new Page<ItemView>([.. page.Select(item => ItemView.Of(item, byItem[item.Id]))], rows.Count > PageSize ? Cursor.Write(page[^1].Seq) : null);
    }

    /// <summary>The latest first.</summary>
    public async Task<Outcome<Page<MovementView>>> MovementsAsync(string number, string? after, Func<Book, bool> sees, CancellationToken cancellationToken)
    {
        if (ReadNumber(after) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindBookAsync(number, cancellationToken) is not { } book || !sees(book))
            return CommonProblems.NotFound;
        var rows = await work.QueryAsync<MovementRow>("Movements.OfBook", new { BookId = book.Id, Before = key == 0 ? long.MaxValue : key, Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<MovementView>([.. page.Select(MovementView.Of)], rows.Count > PageSize ? Cursor.Write(page[^1].Seq) : null);
    }

    /// <param name="price">For how much it might be sold; without it for its dutiable value.</param>
    public async Task<Outcome<LotView>> LotAsync(Guid id, decimal? price, decimal? quantity, Func<HeldLot, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindAsync<HeldLot>("Lots.Get", new { Id = id }, cancellationToken) is not { } lot || !sees(lot))
            return CommonProblems.NotFound;
        var balances = await work.QueryAsync<Balance>("Balances.OfLots", new { Lots = new[] { id } }, cancellationToken);
        var block = lot.FilingNumber is { Length: > 0 } filing ? await work.FindBlockAsync(filing, cancellationToken) : null;
        var asked = quantity ?? 1;
        var value = price ?? lot.Value(asked);
        var tax = (await tariffs.AsOfAsync(work, time.ShanghaiToday(), cancellationToken)).FullTax(lot, value, asked);
        return new LotView(
            lot.Id, lot.BookNumber, lot.Seq, lot.Serial, lot.GoodsCode, lot.Name, lot.Specification, lot.Unit, lot.Tracking, lot.Origin, Amounts.Quantity(lot.UnitValue), lot.LicenceNumber, lot.LicenceValidUntil, lot.ArtPermit,
            lot.FilingNumber, lot.EnteredOn, lot.StorageUntil, [.. balances.Where(row => row.Quantity > 0).OrderBy(row => row.Place, StringComparer.Ordinal).Select(row => PlaceView.Of(row.Place, row.Quantity, row.Reserved))],
            block is null ? null : new BlockView(block.Number, block.Name, block.State, block.Since, block.Ground),
            tax is { } amount ? new EstimateView(Amounts.Money(value), Amounts.Quantity(asked), Amounts.Money(amount)) : null);
    }

    /// <param name="state">Empty: every one.</param>
    /// <param name="due"><c>overdue</c> or <c>soon</c>: of what is not declared.</param>
    public Task<Outcome<Page<SaleView>>> SalesAsync(bool desk, string? state, string? due, string? after, Caller caller, CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        var (from, to) = due switch
        {
            "overdue" => (DateOnly.MinValue, today.AddDays(-1)),
            "soon" => (today, today.AddDays(Duties.WarnDays)),
            _ => (DateOnly.MinValue, DateOnly.MaxValue),
        };
        var wanted = due is "overdue" or "soon" ? Sale.Sold : state ?? "";
        return ListAsync<Sale, SaleView>(
            desk ? "Sales.Desk" : "Sales.Mine",
            after,
            key => desk
                ? new { Zones = caller.SeenZones(), After = key, Most = PageSize + 1, State = wanted, DueFrom = from, DueTo = to }
                : new { Organisations = caller.Organisations(), After = key, Most = PageSize + 1, State = wanted, DueFrom = from, DueTo = to },
            sale => sale.Number,
            (_, sales) => Task.FromResult<IReadOnlyList<SaleView>>([.. sales.Select(sale => SaleView.Of(sale, today, own: !desk))]),
            cancellationToken);
    }

    public async Task<Outcome<SaleView>> SaleAsync(string number, Func<Sale, bool> sees, bool own, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindSaleAsync(number, cancellationToken) is { } sale && sees(sale) ? SaleView.Of(sale, time.ShanghaiToday(), own) : CommonProblems.NotFound;
    }

    public Task<Outcome<Page<GuaranteeView>>> GuaranteesAsync(bool desk, string? after, Caller caller, CancellationToken cancellationToken) =>
        ListAsync<Guarantee, GuaranteeView>(
            desk ? "Guarantees.Desk" : "Guarantees.Mine", after, key => Of(desk, caller, key), one => one.Number,
            (_, all) => Task.FromResult<IReadOnlyList<GuaranteeView>>([.. all.Select(one => GuaranteeView.Of(one, time.ShanghaiToday()))]), cancellationToken);

    public Task<Outcome<Page<ExhibitionItem>>> ExhibitionsAsync(bool desk, string? after, Caller caller, CancellationToken cancellationToken) =>
        ListAsync<Exhibition, ExhibitionItem>(
            desk ? "Exhibitions.Desk" : "Exhibitions.Mine", after, key => Of(desk, caller, key), exhibition => exhibition.Number, (work, all) => ItemsOfAsync(work, all, cancellationToken), cancellationToken);

    public async Task<Outcome<ExhibitionView>> ExhibitionAsync(string number, Func<Exhibition, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindExhibitionAsync(number, cancellationToken) is not { } exhibition || !sees(exhibition))
            return CommonProblems.NotFound;
        var items = (await work.ItemsOfAsync(exhibition.BookId, cancellationToken)).ToDictionary(item => item.Id);
        var onShow = await work.QueryAsync<OnShow>("Exhibitions.OnShow", new { Place = Places.Show(exhibition.Number) }, cancellationToken);
        var sold = await work.QueryAsync<SoldOf>("Exhibitions.SoldOf", new { ExhibitionId = exhibition.Id }, cancellationToken);
        var declared = await work.GoodsOfAsync(exhibition.Id, cancellationToken);
        return new ExhibitionView((await ItemsOfAsync(work, [exhibition], cancellationToken))[0], [.. declared.Select(row => Shown(row, items[row.ItemId], declared, onShow, sold))]);
    }

    private static ShownGoods Shown(DeclaredGoods row, Item item, IReadOnlyList<DeclaredGoods> declared, IReadOnlyList<OnShow> onShow, IReadOnlyList<SoldOf> sold)
    {
        // A row without a serial stands for every piece that no other row names.
        bool Belongs(Guid itemId, string serial) => itemId == row.ItemId && (row.Serial == serial || (row.Serial == "" && !declared.Any(other => other.ItemId == itemId && other.Serial == serial)));
        var lots = onShow.Where(lot => Belongs(lot.ItemId, lot.Serial)).ToList();
        return new ShownGoods(
            item.Seq, item.GoodsCode, item.Name, item.Specification, item.Unit, row.Serial, Amounts.Quantity(row.Quantity), Amounts.Quantity(row.Taken), Amounts.Quantity(lots.Sum(lot => lot.Quantity)),
            Amounts.Quantity(sold.Where(one => Belongs(one.ItemId, one.Serial)).Sum(one => one.Quantity)), Amounts.Money(lots.Sum(lot => lot.Reserved)),
            [.. lots.Select(lot => new ShownLot(lot.LotId, lot.Serial, Amounts.Quantity(lot.Quantity), Amounts.Money(lot.Reserved)))]);
    }

    private async Task<IReadOnlyList<ExhibitionItem>> ItemsOfAsync(Work work, IReadOnlyList<Exhibition> exhibitions, CancellationToken cancellationToken)
    {
        if (exhibitions.Count == 0)
            return [];
        var today = time.ShanghaiToday();
        var totals = (await work.QueryAsync<ShowTotal>("Exhibitions.Totals", new { Exhibitions = exhibitions.Select(one => one.Id).ToArray() }, cancellationToken)).ToDictionary(total => total.ExhibitionId);
        var guarantees = (await work.QueryAsync<Guarantee>("Guarantees.Named", new { Ids = exhibitions.Select(one => one.GuaranteeId).Distinct().ToArray() }, cancellationToken)).ToDictionary(one => one.Id);
        return
        [
            .. exhibitions.Select(one => (One: one, Total: totals.GetValueOrDefault(one.Id), Guarantee: guarantees[one.GuaranteeId])).Select(row => new ExhibitionItem(
                row.One.Number, row.One.Title, row.One.Venue, row.One.Address, row.One.BookNumber, row.One.Zone, Zones.Title(row.One.Zone).InCallersLanguage(), row.One.CustomsCode, row.One.OpensOn, row.One.ClosesOn, row.One.ValidUntil,
                row.One.State, (int)(row.Total?.Lots ?? 0), Amounts.Money(decimal.Round(row.Total?.Value ?? 0, 2)), Amounts.Money(row.Total?.Reserved ?? 0), row.Guarantee.Number, Amounts.Money(row.Guarantee.Ceiling),
                Amounts.Money(row.Guarantee.Reserved), row.Total is not null && row.One.ValidUntil < today, row.One.CaseId)),
        ];
    }

    private async Task<Outcome<Page<TView>>> ListAsync<TRow, TView>(
        string statement, string? after, Func<string, object> of, Func<TRow, string> keyOf, Func<Work, IReadOnlyList<TRow>, Task<IReadOnlyList<TView>>> show, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<TRow>(statement, of(key is [var last] ? last : ""), cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<TView>(await show(work, page), rows.Count > PageSize ? Cursor.Write(keyOf(page[^1])) : null);
    }

    private static object Of(bool desk, Caller caller, string key) => desk
        ? new { Zones = caller.SeenZones(), After = key, Most = PageSize + 1 }
        : new { Organisations = caller.Organisations(), After = key, Most = PageSize + 1 };

    /// <summary>0 for the first page; null when it is no cursor.</summary>
    private static long? ReadNumber(string? after) => Cursor.Read(after, 1) switch
    {
        [] => 0,
        [var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue => number,
        _ => null,
    };

    private sealed record LotPlace(Guid Id, Guid ItemId, string Serial, DateOnly? StorageUntil, string Place, decimal Quantity, decimal Reserved);

    private sealed record OnShow(Guid LotId, Guid ItemId, string Serial, decimal Quantity, decimal Reserved);

    private sealed record SoldOf(Guid ItemId, string Serial, decimal Quantity);

    private sealed record ShowTotal(Guid ExhibitionId, long Lots, decimal Quantity, decimal Value, decimal Reserved);
}
