using System.ComponentModel.DataAnnotations;

namespace Platform.CosmeticsFiling.Domain;

public enum LabelDating
{
    /// <summary>生产日期和保质期.</summary>
    MadeOnAndShelfLife,

    /// <summary>生产批号和限期使用日期.</summary>
    BatchAndUseBy,
}

/// <summary>What the label says; the filer answers what only who holds it can see.</summary>
public sealed record LabelForm
{
    /// <summary>Every word on the smallest sales unit, as it will be printed.</summary>
    [Required, StringLength(10000)]
    public string? Text { get; init; }

    /// <summary>The promises on pack and sample, one by one.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string>? Claims { get; init; }

    [Required]
    public bool? InChinese { get; init; }

    /// <summary>Chinese sticker over a foreign label, of a product from abroad.</summary>
    public bool? Sticker { get; init; }

    /// <summary>The sticker says what the original label says.</summary>
    public bool? StickerAgrees { get; init; }

    [Required]
    public LabelItems? Shows { get; init; }

    [Required]
    public LabelDating? Dating { get; init; }

    /// <summary>Ingredients in descending order; those of 0.1 % or less may follow behind 其他微量成分.</summary>
    [Required]
    public bool? IngredientsInOrder { get; init; }

    /// <summary>15 g or 15 mL at most: part of it may stand elsewhere than on the unit.</summary>
    public bool? SmallPack { get; init; }

    /// <summary>小金盾 on the main face.</summary>
    public bool? ChildrensSign { get; init; }

    /// <summary>Warns that the product is used under an adult's eyes.</summary>
    public bool? UnderSupervision { get; init; }

    /// <summary>Sellers on the internet show the same (L46 art. 44).</summary>
    [Required]
    public bool? SameOnline { get; init; }
}

/// <summary>What L727 art. 36 wants on the label.</summary>
public sealed record LabelItems
{
    [Required]
    public bool? Name { get; init; }

    [Required]
    public bool? Filer { get; init; }

    [Required]
    public bool? Manufacturers { get; init; }

    /// <summary>Of domestic manufacturers.</summary>
    public bool? Licence { get; init; }

    /// <summary>Of a product from abroad.</summary>
    public bool? ResponsiblePerson { get; init; }

    [Required]
    public bool? Standard { get; init; }

    [Required]
    public bool? Ingredients { get; init; }

    [Required]
    public bool? NetContent { get; init; }

    [Required]
    public bool? UseBy { get; init; }

    [Required]
    public bool? UseAndWarnings { get; init; }
}
