using System.ComponentModel.DataAnnotations;

namespace Platform.CosmeticsFiling.Domain.Later;

public enum FormulaChange
{
    /// <summary>Another source or grade of a raw material; the ingredients stay.</summary>
    RawMaterialSource,

    /// <summary>Anything else makes another product.</summary>
    Other,
}

/// <summary>
/// A change of a filing: the whole file as it shall be, which begins as the register has it, with what the law asks of a change (L35 arts
/// 35 and 36; C32 arts 38 and 57).
/// </summary>
public sealed record ChangeForm : FileForm
{
    [Required]
    public ChangeReasons? Reasons { get; init; }
}

public sealed record ChangeReasons
{
    /// <summary>What changes and why, for the officer.</summary>
    [Required, StringLength(2000)]
    public string? Description { get; init; }

    /// <summary>The good reason for another name, when the name changes.</summary>
    [StringLength(1000)]
    public string? Name { get; init; }

    /// <summary>When the formula changes.</summary>
    public FormulaChange? Formula { get; init; }

    /// <summary>Nothing is made or imported with the change before it is filed (C32 art. 38).</summary>
    [Required]
    public bool? BeforeSale { get; init; }

    /// <summary>The new address lies in another province, whose authority would keep the filing (L35 art. 36).</summary>
    [Required]
    public bool? MovesAuthority { get; init; }
}
