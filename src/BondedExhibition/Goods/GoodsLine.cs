using System.Text.Json.Serialization;
using Platform.BondedExhibition.Domain;

namespace Platform.BondedExhibition.Goods;

/// <summary>
/// A line of goods as it comes from a file: of a 业务申报表 and of an entry into a book alike. Money and quantities are decimal strings;
/// <see cref="UnitValue"/> is the dutiable value of one unit in CNY, the price converted at the rate of the day where the file has none.
/// </summary>
public sealed record GoodsLine
{
    public int? Item { get; init; }

    /// <summary><c>quantity</c> or <c>serial</c>: counted together, or one by one.</summary>
    public string? Tracking { get; init; }

    public IReadOnlyList<string>? Serials { get; init; }

    /// <summary>Ten digits without dots.</summary>
    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Specification { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? UnitPrice { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Total { get; init; }

    public string? Currency { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? UnitValue { get; init; }

    public string? Origin { get; init; }

    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }

    public GoodsKind? Kind { get; init; }

    public string? MaterialNumber { get; init; }

    public string? LegalUnit { get; init; }

    public string? SecondLegalUnit { get; init; }

    /// <summary>法定第二数量 of the whole quantity (SecdLawfQty, to be verified).</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? SecondLegalQuantity { get; init; }

    public string? ArtPermit { get; init; }

    public string? FilingNumber { get; init; }

    public Channel? Channel { get; init; }

    public DateOnly? EnteredOn { get; init; }

    public RowChange? Change { get; init; }
}
