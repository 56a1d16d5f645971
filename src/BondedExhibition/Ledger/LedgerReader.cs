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

/// <summary>Books, exhibitions, sales and guarantees for the eyes of one caller, page by page.</summary>
internal sealed class LedgerReader(Database database, Tariffs tariffs, TimeProvider time)
{
    private const int PageSize = 50;

    public Task<Outcome<Page<BookView>>> BooksAsync(bool desk, string? after, Caller caller, CancellationToken cancellationToken) => ListAsync<Book, BookView>(
        desk ? "Books.Desk" : "Books.Mine",
        Cursor.Read(after, 1) is { } key ? new ListQuery(caller) { After = key is [var number] ? number : "" } : null,
        book => Cursor.Write(book.Number),
        (_, books) => Task.FromResult<IReadOnlyList<BookView>>([.. books.Select(BookView.Of)]), cancellationToken);

    public async Task<Outcome<BookFile>> BookAsync(string number, Func<Book, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindBookAsync(number, cancellationToken) is not { } book || !sees(book))
            return CommonProblems.NotFound;
        var totals = await work.QueryAsync<PlaceTotal>("Balances.TotalsOfBook", new { BookId = book.Id }, cancellationToken);
        var exhibitions = await ViewsOfAsync(work, await work.QueryAsync<Exhibition>("Exhibitions.OfBook", new { BookId = book.Id }, cancellationToken), cancellationToken);
        var (undeclared, today) = (await work.UndeclaredOfBookAsync(book.Id, cancellationToken), time.ShanghaiToday());
        return BookFile.Of(book, totals, exhibitions, undeclared, await work.FindRatingAsync(book.OrganisationId, today, cancellationToken), today);
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
    /// <param name="exhibition">Where it is looked at; without it at the first exhibition that shows it.</param>
    public async Task<Outcome<LotView>> LotAsync(Guid id, string? exhibition, decimal? price, decimal? quantity, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindAsync<HeldLot>("Lots.Get", new { Id = id }, cancellationToken) is not { } lot || !(caller.ActsFor(lot.OrganisationId) || caller.SeenZones().Contains(lot.Zone)))
            return CommonProblems.NotFound;
        var balances = (await work.QueryAsync<Balance>("Balances.OfLots", new { Lots = new[] { id } }, cancellationToken)).Where(row => row.Quantity > 0).OrderBy(row => row.Place, StringComparer.Ordinal).ToList();
        var show = (balances.Find(row => row.Place == Places.Show(exhibition?.Trim().ToUpperInvariant() ?? "")) ?? balances.Find(row => Places.IsShow(row.Place))) is { } shown ? await work.FindExhibitionAsync(Places.ExhibitionOf(shown.Place)!, cancellationToken) : null;
        var block = lot.FilingNumber is { Length: > 0 } filing ? await work.FindBlockAsync(filing, cancellationToken) : null;
        var asked = quantity is > 0 ? quantity.Value : 1;
        var value = price is > 0 ? price.Value : lot.Value(asked);
        var tax = (await tariffs.AsOfAsync(work, time.ShanghaiToday(), cancellationToken)).FullTax(lot, value, asked);
        var papers = await work.QueryAsync<PapersView>("Items.Papers", new { lot.ItemId, Most = PageSize }, cancellationToken);
        return new LotView(
            lot.Id, lot.BookNumber, lot.Seq, lot.Serial, lot.GoodsCode, lot.Name, lot.Specification, lot.Unit, lot.Tracking, lot.Origin, Amounts.Quantity(lot.UnitValue), lot.LicenceNumber, lot.LicenceValidUntil, lot.ArtPermit,
            lot.FilingNumber, lot.EnteredOn, lot.StorageUntil, [.. balances.Select(row => PlaceView.Of(row.Place, row.Quantity, row.Reserved))],
            show is null ? null : new ShowingView(show.Number, show.Title, show.Venue, show.ValidUntil),
            block is null ? null : new BlockView(block.Number, block.Name, block.State, block.Since, block.Ground),
            tax is { } amount ? new EstimateView(Amounts.Money(value), Amounts.Quantity(asked), Amounts.Money(amount)) : null,
            papers,
            lot.SecondPerUnit is { } each ? $"{Amounts.Quantity(each)} {Units.Title(lot.SecondUnit!).In(CultureInfo.CurrentUICulture)}" : null,
            caller.ActsFor(lot.OrganisationId),
            [.. (await work.QueryAsync<Loss>("Losses.OfLot", new { Lot = id }, cancellationToken)).Select(LossView.Of)]);
    }

    /// <summary>The latest first; what is due, the earliest.</summary>
    /// <param name="state">Empty: every one.</param>
    /// <param name="due"><c>overdue</c>, <c>soon</c> or <c>pressing</c>, which is both: of what is not declared.</param>
    public Task<Outcome<Page<SaleView>>> SalesAsync(bool desk, string? state, string? due, string? after, Caller caller, CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        (DateOnly From, DateOnly To)? days = due switch
        {
            "overdue" => (DateOnly.MinValue, today.AddDays(-1)),
            "soon" => (today, today.AddDays(Duties.WarnDays)),
            "pressing" => (DateOnly.MinValue, today.AddDays(Duties.WarnDays)),
            _ => null,
        };
        return ListAsync<Sale, SaleView>(
            (desk, days is null) switch
            {
                (true, true) => "Sales.Desk",
                (true, false) => "Sales.DueDesk",
                (false, true) => "Sales.Mine",
                (false, false) => "Sales.DueMine",
            },
            ListQuery.AlongDays(caller, after, days is null) is { } query ? query with { State = state ?? "", DueFrom = days?.From, DueTo = days?.To } : null,
            sale => Cursor.Write(days is null ? sale.SoldOn : sale.DueOn, sale.Number),
            (_, sales) => Task.FromResult<IReadOnlyList<SaleView>>([.. sales.Select(sale => SaleView.Of(sale, today, own: !desk))]),
            cancellationToken);
    }

    public async Task<Outcome<SaleView>> SaleAsync(string number, Func<Sale, bool> sees, bool own, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindSaleAsync(number, cancellationToken) is { } sale && sees(sale) ? SaleView.Of(sale, time.ShanghaiToday(), own) : CommonProblems.NotFound;
    }

    /// <summary>Those that stand longest first.</summary>
    /// <param name="state">Of the desk: <c>re-examination</c>, those that have lost the rating they rest on. Else every one.</param>
    public Task<Outcome<Page<GuaranteeView>>> GuaranteesAsync(bool desk, string? state, string? after, Caller caller, CancellationToken cancellationToken) => ListAsync<Guarantee, GuaranteeView>(
        desk ? "Guarantees.Desk" : "Guarantees.Mine",
        ListQuery.AlongDays(caller, after) is { } query ? query with { State = state ?? "" } : null,
        one => Cursor.Write(one.ValidUntil, one.Number),
        (_, all) => Task.FromResult<IReadOnlyList<GuaranteeView>>([.. all.Select(one => GuaranteeView.Of(one, time.ShanghaiToday()))]), cancellationToken);

    public async Task<Outcome<GuaranteeView>> GuaranteeAsync(string number, Func<Guarantee, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindGuaranteeAsync(number, cancellationToken) is { } guarantee && sees(guarantee) ? GuaranteeView.Of(guarantee, time.ShanghaiToday()) : CommonProblems.NotFound;
    }

    /// <summary>Those that last longest first.</summary>
    /// <param name="state"><c>open</c>, <c>closed</c>, or <c>late</c>: open after its last day. Empty: every one.</param>
    public Task<Outcome<Page<ExhibitionView>>> ExhibitionsAsync(bool desk, string? state, string? after, Caller caller, CancellationToken cancellationToken) => ListAsync<Exhibition, ExhibitionView>(
        desk ? "Exhibitions.Desk" : "Exhibitions.Mine",
        ListQuery.AlongDays(caller, after) is { } query
            ? query with { State = state == "late" ? Exhibition.Open : state ?? "", EndsBefore = state == "late" ? time.ShanghaiToday() : DateOnly.MaxValue }
            : null,
        exhibition => Cursor.Write(exhibition.ValidUntil, exhibition.Number),
        (work, all) => ViewsOfAsync(work, all, cancellationToken), cancellationToken);

    public async Task<Outcome<ExhibitionFile>> ExhibitionAsync(string number, Func<Exhibition, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindExhibitionAsync(number, cancellationToken) is not { } exhibition || !sees(exhibition))
            return CommonProblems.NotFound;
        var items = (await work.ItemsOfAsync(exhibition.BookId, cancellationToken)).ToDictionary(item => item.Id);
        var lots = await work.QueryAsync<LotPlace>("Exhibitions.LotsOf", new { ExhibitionId = exhibition.Id, Place = Places.Show(exhibition.Number) }, cancellationToken);
        var sold = (await work.QueryAsync<SoldOf>("Exhibitions.SoldOf", new { ExhibitionId = exhibition.Id }, cancellationToken)).ToDictionary(one => one.ItemId, one => one.Quantity);
        var declared = await work.GoodsOfAsync(exhibition.Id, cancellationToken);
        return new ExhibitionFile(
            (await ViewsOfAsync(work, [exhibition], cancellationToken))[0],
            exhibition.CaseId,
            [.. declared.GroupBy(row => row.ItemId).Select(rows => Shown([.. rows], items[rows.Key], [.. lots.Where(lot => lot.ItemId == rows.Key)], sold.GetValueOrDefault(rows.Key)))]);
    }

    private static ShownGoods Shown(IReadOnlyList<DeclaredGoods> declared, Item item, IReadOnlyList<LotPlace> lots, decimal sold)
    {
        var onShow = lots.Where(row => Places.IsShow(row.Place)).ToList();
        return new ShownGoods(
            item.Seq, item.GoodsCode, item.Name, item.Specification, item.Unit, item.Tracking, item.Origin, Amounts.Quantity(declared.Sum(row => row.Quantity)), Amounts.Quantity(declared.Sum(row => row.Taken)),
            Amounts.Quantity(onShow.Sum(row => row.Quantity)), Amounts.Quantity(sold), Amounts.Money(onShow.Sum(row => row.Reserved)),
            [
                .. lots.GroupBy(row => (row.Id, row.Serial)).Select(lot => new ShownLot(
                    lot.Key.Id, lot.Key.Serial, Amounts.Quantity(lot.Where(row => Places.IsShow(row.Place)).Sum(row => row.Quantity)), Amounts.Quantity(lot.Where(row => row.Place == Places.Stock).Sum(row => row.Quantity)))),
            ]);
    }

    private async Task<IReadOnlyList<ExhibitionView>> ViewsOfAsync(Work work, IReadOnlyList<Exhibition> exhibitions, CancellationToken cancellationToken)
    {
        if (exhibitions.Count == 0)
            return [];
        var today = time.ShanghaiToday();
        var totals = (await work.QueryAsync<ShowTotal>("Exhibitions.Totals", new { Exhibitions = exhibitions.Select(one => one.Id).ToArray() }, cancellationToken)).ToDictionary(total => total.ExhibitionId);
        var guarantees = (await work.QueryAsync<Guarantee>("Guarantees.Named", new { Ids = exhibitions.Select(one => one.GuaranteeId).Distinct().ToArray() }, cancellationToken)).ToDictionary(one => one.Id);
        var overdue = (await work.QueryAsync<OverdueOf>("Sales.CountOverdue", new { Organisations = exhibitions.Select(one => one.OrganisationId).Distinct().ToArray(), Today = today }, cancellationToken)).ToDictionary(one => one.OrganisationId, one => one.Sales);
        return [.. exhibitions.Select(one => ExhibitionView.Of(one, totals.GetValueOrDefault(one.Id), guarantees[one.GuaranteeId], overdue.GetValueOrDefault(one.OrganisationId), today))];
    }

    /// <summary>The latest first.</summary>
    public Task<Outcome<Page<LossView>>> LossesAsync(bool desk, string? state, string? after, Caller caller, CancellationToken cancellationToken) => ListAsync<Loss, LossView>(
        desk ? "Losses.Desk" : "Losses.Mine",
        ListQuery.AlongMoments(caller, after) is { } query ? query with { State = state ?? "" } : null,
        loss => ListQuery.Written(loss.ReportedAt, loss.Id),
        (_, all) => Task.FromResult<IReadOnlyList<LossView>>([.. all.Select(LossView.Of)]), cancellationToken);

    public async Task<Outcome<LossView>> LossAsync(Guid id, Func<Loss, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindAsync<Loss>("Losses.Get", new { Id = id }, cancellationToken) is { } loss && sees(loss) ? LossView.Of(loss) : CommonProblems.NotFound;
    }

    private async Task<Outcome<Page<TView>>> ListAsync<TRow, TView>(
        string statement, ListQuery? query, Func<TRow, string> cursorOf, Func<Work, IReadOnlyList<TRow>, Task<IReadOnlyList<TView>>> show, CancellationToken cancellationToken)
    {
        if (query is null)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<TRow>(statement, query with { Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<TView>(await show(work, page), rows.Count > PageSize ? cursorOf(page[^1]) : null);
    }

    /// <summary>0 for the first page; null when it is no cursor.</summary>
    private static long? ReadNumber(string? after) => Cursor.Read(after, 1) switch
    {
        [] => 0,
        [var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue => number,
        _ => null,
    };

    private sealed record LotPlace(Guid Id, Guid ItemId, string Serial, DateOnly? StorageUntil, string Place, decimal Quantity, decimal Reserved);

    private sealed record SoldOf(Guid ItemId, decimal Quantity);

    private sealed record OverdueOf(Guid OrganisationId, int Sales);
}
