using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>A sale, as the floor records it. Quantity and CNY as decimal strings.</summary>
public sealed record SaleForm
{
    /// <summary>Id of the lot, as the exhibit's page has it.</summary>
    [Required]
    public Guid? Lot { get; init; }

    [Required, Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    /// <summary>Of the whole quantity.</summary>
    [Required, Range(typeof(decimal), "0.01", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Price { get; init; }

    /// <summary>Today, unless it is recorded later.</summary>
    public DateOnly? SoldOn { get; init; }

    /// <summary>Where it was: <c>stock</c> or <c>show/…</c>. Without it: the one exhibition that shows enough of it, otherwise stock; needed when more than one shows it.</summary>
    [StringLength(80)]
    public string? Place { get; init; }

    /// <summary>Stored encrypted.</summary>
    [StringLength(200)]
    public string? Buyer { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        if (Quantity is { } quantity && !Amounts.IsQuantity(quantity))
            yield return LedgerBodies.Error("/quantity", "quantity-too-fine");
        if (Place is { Length: > 0 } place && place != Places.Stock && !Places.IsShow(place))
            yield return LedgerBodies.Error("/place", "place-not-counted");
        if (Price is { } price && !Amounts.IsMoney(price))
            yield return LedgerBodies.Error("/price", "money-too-fine");
    }
}

/// <summary>Why a sale is cancelled.</summary>
public sealed record CancellationForm
{
    [StringLength(1000)]
    public string? Reason { get; init; }
}
