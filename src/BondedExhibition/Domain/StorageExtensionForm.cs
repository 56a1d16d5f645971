using System.ComponentModel.DataAnnotations;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.storage-extension</c>: goods may lie in a bonded warehouse for longer (domain reference §3.9; S2 item 2). Subject: the book's number.</summary>
public sealed record StorageExtensionForm
{
    [Required]
    public DateOnly? Until { get; init; }

    [Required, StringLength(1000)]
    public string? Reason { get; init; }

    [Required, MaxLength(200)]
    public IReadOnlyList<StoredGoodsForm>? Goods { get; init; }
}

public sealed record StoredGoodsForm
{
    /// <summary>底账序号.</summary>
    [Required, Range(1, 999_999)]
    public int? Item { get; init; }

    /// <summary>Of goods that are tracked one by one; without it every piece of the item.</summary>
    [StringLength(60)]
    public string? Serial { get; init; }
}
