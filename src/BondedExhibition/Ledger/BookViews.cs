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
internal sealed record PlaceView(string Place, string Title, string Quantity, string Reserved)
{
    public static PlaceView Of(string place, decimal quantity, decimal reserved) => new(place, Places.Title(place).InCallersLanguage(), Amounts.Quantity(quantity), Amounts.Money(reserved));
}

internal sealed record BookView(
    string Number, int Version, string State, string StateTitle, string Kind, string KindTitle, string Zone, string ZoneTitle, string OrganisationName, string CustomsCode, string CustomsNumber, string? CreditCode, string Warehouse,
    DateOnly DeclaredOn, DateOnly? OpenedOn, DateOnly? ClosedOn)
{
    public static BookView Of(Book book) => new(
        book.Number, book.Version, book.State, LedgerWords.Of($"book.{book.State}"), book.Kind, LedgerWords.Of($"book-kind.{book.Kind}"), book.Zone, Zones.Title(book.Zone).InCallersLanguage(), book.OrganisationName, book.CustomsCode,
        book.CustomsNumber, book.CreditCode, book.Warehouse, book.DeclaredOn, book.OpenedOn, book.ClosedOn);
}

/// <param name="Items">How many items have goods there.</param>
/// <param name="Value">Dutiable value, CNY.</param>
internal sealed record PlaceSum(string Place, string Title, int Items, string Value, string Reserved);

/// <param name="Value">Of everything in the book, CNY.</param>
/// <param name="Undeclared">How many sales are not declared yet, and of these <paramref name="Overdue"/>.</param>
/// <param name="Credit">How customs rate the enterprise today; null when they have not.</param>
internal sealed record BookFile(BookView Book, string Value, IReadOnlyList<PlaceSum> Totals, IReadOnlyList<ExhibitionView> Exhibitions, int Undeclared, int Overdue, RatingView? Credit)
{
    public static BookFile Of(Book book, IReadOnlyList<PlaceTotal> totals, IReadOnlyList<ExhibitionView> exhibitions, IReadOnlyList<Sale> undeclared, Rating? rating, DateOnly today) => new(
        BookView.Of(book),
        Sum(totals),
        [
            .. totals.GroupBy(total => total.Place).OrderBy(place => place.Key, StringComparer.Ordinal)
                .Select(place => new PlaceSum(place.Key, Places.Title(place.Key).InCallersLanguage(), place.Count(), Sum(place), Amounts.Money(place.Sum(one => one.Reserved)))),
        ],
        exhibitions,
        undeclared.Count,
        undeclared.Count(sale => sale.DueOn < today),
        rating is null ? null : new RatingView(rating.Level, CreditLevels.Title(rating.Level).InCallersLanguage(), rating.ValidFrom));

    private static string Sum(IEnumerable<PlaceTotal> totals) => Amounts.Money(decimal.Round(totals.Sum(one => one.Value), 2));
}

internal sealed record RatingView(string Level, string Title, DateOnly From);

internal sealed record LotItem(Guid Id, string Serial, DateOnly? StorageUntil, IReadOnlyList<PlaceView> Places);

internal sealed record ItemView(
    Guid Id, int Seq, string GoodsCode, string Name, string? Specification, string Unit, string Tracking, string? Origin, string UnitValue, string? LicenceNumber, DateOnly? LicenceValidUntil, string? ArtPermit, string? FilingNumber,
    string Channel, string ChannelTitle, string? MaterialNumber, IReadOnlyList<LotItem> Lots)
{
    public static ItemView Of(Item item, IEnumerable<LotItem> lots) => new(
        item.Id, item.Seq, item.GoodsCode, item.Name, item.Specification, item.Unit, item.Tracking, item.Origin, Amounts.Quantity(item.UnitValue), item.LicenceNumber, item.LicenceValidUntil, item.ArtPermit, item.FilingNumber,
        item.Channel, LedgerWords.Of($"channel.{item.Channel}"), item.MaterialNumber, [.. lots]);
}

internal sealed record MovementView(
    long Seq, string Kind, string KindTitle, DateTimeOffset At, int Item, string Name, string Serial, string From, string FromTitle, string To, string ToTitle, string Quantity, string Released, string Reserved, string? Guarantee,
    string? Exhibition, string? Sale, string? Document, string? Reason)
{
    public static MovementView Of(MovementRow row) => new(
        row.Seq, row.Kind, LedgerWords.Of($"movement.{row.Kind}"), row.At.InShanghai(), row.Item, row.Name, row.Serial, row.FromPlace, Places.Title(row.FromPlace).InCallersLanguage(), row.ToPlace, Places.Title(row.ToPlace).InCallersLanguage(),
        Amounts.Quantity(row.Quantity), Amounts.Money(row.Released), Amounts.Money(row.Reserved), row.GuaranteeNumber, row.ExhibitionNumber, row.SaleNumber, row.Document, row.Reason);
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

    public string? ExhibitionNumber { get; init; }

    public string? SaleNumber { get; init; }

    public string? Document { get; init; }

    public string? Reason { get; init; }
}
