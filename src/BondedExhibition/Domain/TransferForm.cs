using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Domain;

/// <summary>How goods came in, and under which rules they lie in the book.</summary>
public enum Channel
{
    /// <summary>进境保税货物.</summary>
    Bonded,

    /// <summary>网购保税进口商品.</summary>
    Ecommerce,
}

/// <summary>
/// <c>bex.transfer</c>: goods go from one enterprise's book to another's within one area, or change between 网购保税 and 进境保税 (S2 item 2).
/// Subject: the number of the book that they leave.
/// </summary>
public sealed record TransferForm
{
    [Required]
    public EnterpriseForm? Sender { get; init; }

    [Required]
    public EnterpriseForm? Receiver { get; init; }

    /// <summary>The receiving book; the same one when goods only change their channel.</summary>
    [Required, StringLength(12)]
    public string? ReceivingBook { get; init; }

    /// <summary>What the goods are in the receiving book.</summary>
    [Required]
    public Channel? ReceivedAs { get; init; }

    [Required, StringLength(1000)]
    public string? Reason { get; init; }

    [Required, MaxLength(200)]
    public IReadOnlyList<TransferLineForm>? Lines { get; init; }
}

public sealed record TransferLineForm
{
    /// <summary>底账序号 in the book that the goods leave.</summary>
    [Required, Range(1, 999_999)]
    public int? Item { get; init; }

    /// <summary>Of goods that are tracked one by one.</summary>
    [StringLength(60)]
    public string? Serial { get; init; }

    [Required, Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }
}
