using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.BondedExhibition.Domain;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

public enum Tracking
{
    Quantity,

    /// <summary>Each piece by its serial number: works of art, watches.</summary>
    Serial,
}

/// <summary>Goods that come into a book from abroad (IN). Quantities and CNY as decimal strings.</summary>
public sealed record EntryForm
{
    public const int MostLines = 1000;

    /// <summary>Number of the 核注清单 or bill that they came with.</summary>
    [Required, StringLength(200)]
    public string? Document { get; init; }

    [Required]
    public DateOnly? EnteredOn { get; init; }

    [Required, MaxLength(MostLines)]
    public IReadOnlyList<EntryLineForm>? Lines { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        var serials = new HashSet<(string?, int?, string)>();
        foreach (var (line, index) in (Lines ?? []).Select((line, index) => (line, index)))
        {
            foreach (var (field, code) in line.Wrong())
                yield return LedgerBodies.Error($"/lines/{index}/{field}", code);
            if ((line.Serials ?? []).Any(serial => !serials.Add((line.PlainCode, line.Item, serial.Trim()))))
                yield return LedgerBodies.Error($"/lines/{index}/serials", "serial-twice");
        }
    }
}

/// <summary>One item. Of goods that the book has already, its 底账序号 and the quantity are enough.</summary>
public sealed record EntryLineForm
{
    /// <summary>底账序号 of goods that the book has; without it they get a new one.</summary>
    [Range(1, 999_999)]
    public int? Item { get; init; }

    /// <summary>Of goods that are tracked one by one: as many as the quantity.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? Serials { get; init; }

    /// <summary>商品编码, ten digits; dots are dropped.</summary>
    [StringLength(13)]
    public string? Code { get; init; }

    [StringLength(255)]
    public string? Name { get; init; }

    [StringLength(255)]
    public string? Specification { get; init; }

    [Required, Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    /// <summary>计量单位, three digits.</summary>
    [RegularExpression(@"^\d{3}$", ErrorMessage = "011")]
    public string? Unit { get; init; }

    /// <summary>法定第二数量 of the whole quantity (to be verified), where the rate counts by another unit than <see cref="Unit"/>.</summary>
    [Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? SecondLegalQuantity { get; init; }

    /// <summary>法定第二计量单位 (SecdLawfUnitcd), three digits; without it the one that the rate counts by.</summary>
    [RegularExpression(@"^\d{3}$", ErrorMessage = "095")]
    public string? SecondLegalUnit { get; init; }

    /// <summary>Dutiable value of one unit, CNY.</summary>
    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? UnitValue { get; init; }

    /// <summary>ISO 3166-1 alpha-3; without it the ordinary rates count.</summary>
    [StringLength(3)]
    public string? Origin { get; init; }

    [StringLength(60)]
    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }

    /// <summary>Of a work of art: the culture department's permit.</summary>
    [StringLength(60)]
    public string? ArtPermit { get; init; }

    /// <summary>Of a cosmetic: 备案编号.</summary>
    [StringLength(60)]
    public string? FilingNumber { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>料号.</summary>
    [StringLength(32)]
    public string? MaterialNumber { get; init; }

    public Tracking? Tracking { get; init; }

    internal string? PlainCode => Code?.Replace(".", "", StringComparison.Ordinal).Trim();

    internal IEnumerable<(string Field, string Code)> Wrong()
    {
        if (Quantity is { } quantity && !Amounts.IsQuantity(quantity))
            yield return ("quantity", "quantity-too-fine");
        if (SecondLegalQuantity is { } second && !Amounts.IsQuantity(second))
            yield return ("secondLegalQuantity", "quantity-too-fine");
        if (UnitValue is { } value && !Amounts.IsQuantity(value))
            yield return ("unitValue", "quantity-too-fine");
        if (Origin is { Length: > 0 } origin && CodeTable.Countries.Find(origin) is null)
            yield return ("origin", "origin-unknown");
        if ((Serials ?? []).Any(serial => string.IsNullOrWhiteSpace(serial) || serial.Trim().Length > 60))
            yield return ("serials", "serial-malformed");
        if ((Serials ?? []).Count > 0 && Quantity != Serials!.Count)
            yield return ("serials", "serials-differ");
        if (Item is not null)
            yield break;
        if (PlainCode is not { Length: 10 } code || !code.All(char.IsAsciiDigit))
            yield return ("code", "goods-code-shape");
        if (string.IsNullOrWhiteSpace(Name))
            yield return ("name", "needed-of-new-goods");
        if (Unit is null)
            yield return ("unit", "needed-of-new-goods");
        if (UnitValue is null)
            yield return ("unitValue", "needed-of-new-goods");
        if (Tracking == Ledger.Tracking.Serial && Serials is not { Count: > 0 })
            yield return ("serials", "serials-differ");
        if (Tracking != Ledger.Tracking.Serial && Serials is { Count: > 0 })
            yield return ("tracking", "serials-not-tracked");
    }
}
