using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

internal static class LedgerWords
{
    public static string Of(string key) => new Text(typeof(LedgerTexts), key).InCallersLanguage();
}

/// <summary>What is at one place. Quantity and CNY as decimal strings.</summary>
internal sealed record PlaceView(string Place, string PlaceTitle, string Quantity, string Reserved)
{
    public static PlaceView Of(string place, decimal quantity, decimal reserved) => new(place, Places.Title(place).InCallersLanguage(), Amounts.Quantity(quantity), Amounts.Money(reserved));
}

internal sealed record BookItem(
    string Number, string State, string StateTitle, string Kind, string KindTitle, string Zone, string ZoneTitle, string OrganisationName, string CustomsCode, string CustomsNumber, string? CreditCode, string Warehouse,
    DateOnly DeclaredOn, DateOnly? OpenedOn, DateOnly? ClosedOn)
{
    public static BookItem Of(Book book) => new(
        book.Number, book.State, LedgerWords.Of($"book.{book.State}"), book.Kind, LedgerWords.Of($"book-kind.{book.Kind}"), book.Zone, Zones.Title(book.Zone).InCallersLanguage(), book.OrganisationName, book.CustomsCode, book.CustomsNumber,
        book.CreditCode, book.Warehouse, book.DeclaredOn, book.OpenedOn, book.ClosedOn);
}

/// <param name="Items">How many items have goods there.</param>
/// <param name="Value">Dutiable value, CNY.</param>
internal sealed record PlaceSum(string Place, string PlaceTitle, int Items, string Value, string Reserved);

internal sealed record BookView(BookItem Book, IReadOnlyList<PlaceSum> Totals, IReadOnlyDictionary<string, string> Links)
{
    public static BookView Of(Book book, IReadOnlyList<PlaceTotal> totals) => new(
        BookItem.Of(book),
        [
            .. totals.GroupBy(total => total.Place).OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => new PlaceSum(
                place.Key, Places.Title(place.Key).InCallersLanguage(), place.Count(), Amounts.Money(decimal.Round(place.Sum(one => one.Value), 2)), Amounts.Money(place.Sum(one => one.Reserved)))),
        ],
        new Dictionary<string, string> { ["items"] = $"/api/bonded-exhibitions/books/{book.Number}/items", ["movements"] = $"/api/bonded-exhibitions/books/{book.Number}/movements" });
}

internal sealed record LotItem(Guid Id, string Serial, DateOnly? StorageUntil, IReadOnlyList<PlaceView> Places);

internal sealed record ItemView(
    int Item, string Code, string Name, string? Specification, string Unit, string Tracking, string? Origin, string UnitValue, string? LicenceNumber, DateOnly? LicenceValidUntil, string? ArtPermit, string? FilingNumber,
    string Channel, string? MaterialNumber, IReadOnlyList<LotItem> Lots)
{
    public static ItemView Of(Item item, IEnumerable<LotItem> lots) => new(
        item.Seq, item.GoodsCode, item.Name, item.Specification, item.Unit, item.Tracking, item.Origin, Amounts.Quantity(item.UnitValue), item.LicenceNumber, item.LicenceValidUntil, item.ArtPermit, item.FilingNumber,
        item.Channel, item.MaterialNumber, [.. lots]);
}

internal sealed record MovementView(
    long Seq, string Kind, string KindTitle, DateTimeOffset At, int Item, string Name, string Serial, string From, string FromTitle, string To, string ToTitle, string Quantity, string Released, string Reserved, string? Guarantee,
    string? Sale, string? Document, string? Reason)
{
    public static MovementView Of(MovementRow row) => new(
        row.Seq, row.Kind, LedgerWords.Of($"movement.{row.Kind}"), row.At.InShanghai(), row.Item, row.Name, row.Serial, row.FromPlace, Places.Title(row.FromPlace).InCallersLanguage(), row.ToPlace, Places.Title(row.ToPlace).InCallersLanguage(),
        Amounts.Quantity(row.Quantity), Amounts.Money(row.Released), Amounts.Money(row.Reserved), row.GuaranteeNumber, row.SaleNumber, row.Document, row.Reason);
}

internal sealed record MovementRow
{
    public required long Seq { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Item { get; init; }

    public required string Name { get; init; }

    public required string Serial { get; init; }

    public required string FromPlace { get; init; }

    public required string ToPlace { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal Released { get; init; }

    public required decimal Reserved { get; init; }

    public string? GuaranteeNumber { get; init; }

    public string? SaleNumber { get; init; }

    public string? Document { get; init; }

    public string? Reason { get; init; }
}

/// <param name="Blocked">Why it may not be sold; null when it may.</param>
/// <param name="Estimate">What a sale of it would cost in tax.</param>
internal sealed record LotView(
    Guid Id, string Book, int Item, string Serial, string Code, string Name, string? Specification, string Unit, string Tracking, string? Origin, string UnitValue, string? LicenceNumber, DateOnly? LicenceValidUntil, string? ArtPermit,
    string? FilingNumber, DateOnly EnteredOn, DateOnly? StorageUntil, IReadOnlyList<PlaceView> Places, BlockView? Blocked, EstimateView? Estimate);

internal sealed record BlockView(string Number, string Name, string State, DateOnly Since, string? Ground);

/// <summary>Tax of a price, CNY, at today's rates.</summary>
internal sealed record EstimateView(string Price, string Quantity, string Tax);

/// <param name="Due"><c>overdue</c>, <c>soon</c> or <c>later</c>; null when it is declared or cancelled.</param>
internal sealed record SaleView(
    string Number, string State, string StateTitle, string Cause, string Book, string? Exhibition, Guid Lot, int Item, string Code, string Name, string? Specification, string Serial, string? Origin, string Quantity, string Unit, string Price,
    string? Buyer, DateOnly SoldOn, DateOnly DueOn, DateOnly WarnOn, string? Due, string Reserved, Guid? CaseId, int? Line, string Zone)
{
    /// <param name="own">Whether the caller is the seller, to whom alone the buyer is shown.</param>
    public static SaleView Of(Sale sale, DateOnly today, bool own) => new(
        sale.Number, sale.State, LedgerWords.Of($"sale.{sale.State}"), sale.Cause, sale.BookNumber, sale.ExhibitionNumber, sale.LotId, sale.Item, sale.GoodsCode, sale.Name, sale.Specification, sale.Serial, sale.Origin,
        Amounts.Quantity(sale.Quantity), sale.Unit, Amounts.Money(sale.Price), own ? (string?)sale.Buyer : null, sale.SoldOn, sale.DueOn, Duties.WarnOn(sale.DueOn), sale.State == Sale.Sold ? Duties.Urgency(sale.DueOn, today) : null,
        Amounts.Money(sale.Reserved), sale.CaseId, sale.Line, sale.Zone);
}

internal sealed record GuaranteeView(
    string Number, string Kind, string KindTitle, string Scope, string? Ceiling, string Reserved, string? Available, DateOnly ValidFrom, DateOnly ValidUntil, string State, bool Stands, string Zone, Guid CaseId)
{
    public static GuaranteeView Of(Guarantee one, DateOnly today) => new(
        one.Number, one.Kind, LedgerWords.Of($"guarantee-kind.{one.Kind}"), one.Scope, Amounts.Money(one.Ceiling), Amounts.Money(one.Reserved), Amounts.Money(one.Available), one.ValidFrom, one.ValidUntil, one.State, one.Stands(today), one.Zone, one.CaseId);
}

/// <param name="OnShow">How many lots are on show, and their dutiable value.</param>
/// <param name="Overdue">Something is on show past its last day.</param>
internal sealed record ExhibitionItem(
    string Number, string Title, string Venue, string Address, string Book, string Zone, string ZoneTitle, string CustomsCode, DateOnly OpensOn, DateOnly ClosesOn, DateOnly ValidUntil, string State, int OnShow, string OnShowValue,
    string Reserved, string Guarantee, string? GuaranteeCeiling, string GuaranteeReserved, bool Overdue, Guid CaseId);

/// <param name="Serial">Empty: any goods of the item.</param>
internal sealed record ShownGoods(int Item, string Code, string Name, string? Specification, string Unit, string Serial, string Declared, string Taken, string OnShow, string Sold, string Reserved, IReadOnlyList<ShownLot> Lots);

internal sealed record ShownLot(Guid Id, string Serial, string Quantity, string Reserved);

internal sealed record ExhibitionView(ExhibitionItem Exhibition, IReadOnlyList<ShownGoods> Goods);
