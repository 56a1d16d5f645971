using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>A form that states a formula; at <c>/formula</c>.</summary>
public interface IHasFormula
{
    FormulaForm? Formula { get; }
}

/// <summary>The whole formula in parts of a hundred by mass, in descending order (L727 art. 19(4); Formula rules F1 to F13).</summary>
public sealed record FormulaForm
{
    public const int MostRows = 300;

    [Required, MaxLength(MostRows)]
    public IReadOnlyList<FormulaRow>? Rows { get; init; }

    /// <summary>Of masks and patches: what carries the product (F6).</summary>
    public CarrierForm? Carrier { get; init; }

    /// <summary>What the label or the pack names of the perfume when the formula states the perfume alone (F5).</summary>
    [StringLength(2000)]
    public string? PerfumeRemarks { get; init; }
}

/// <summary>One raw material: a single ingredient, or a blend with its components (F3).</summary>
public sealed record FormulaRow
{
    /// <summary>Standard Chinese name, of a blend the name under which it is bought.</summary>
    [Required, StringLength(200)]
    public string? Name { get; init; }

    /// <summary>INCI name, or English name.</summary>
    [StringLength(200)]
    public string? Inci { get; init; }

    /// <summary>Percent of the formula by mass, one to five significant digits (F4); a decimal string on the wire.</summary>
    [Required, Range(typeof(decimal), "0", "100")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Percent { get; init; }

    /// <summary>What it is used for, such as 保湿剂.</summary>
    [StringLength(100)]
    public string? Purpose { get; init; }

    /// <summary>原料报送码 (F10).</summary>
    [StringLength(60)]
    public string? SafetyCode { get; init; }

    /// <summary>是否新原料: a new ingredient that was registered or filed (F7, F12).</summary>
    public bool? IsNew { get; init; }

    /// <summary>Number of the new ingredient's registration or filing.</summary>
    [StringLength(60)]
    public string? NewIngredientNumber { get; init; }

    /// <summary>CI number of a colorant (F11).</summary>
    [StringLength(20)]
    public string? ColourIndex { get; init; }

    /// <summary>Part of the plant that an extract is made from (F11).</summary>
    [StringLength(60)]
    public string? PlantPart { get; init; }

    /// <summary>Drives an aerosol out and is stated apart (F11).</summary>
    public bool? IsPropellant { get; init; }

    [StringLength(500)]
    public string? Remarks { get; init; }

    /// <summary>Of a blend: everything in it; their shares make a hundred.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ComponentForm>? Components { get; init; }
}

/// <summary>An ingredient within a blend.</summary>
public sealed record ComponentForm
{
    [Required, StringLength(200)]
    public string? Name { get; init; }

    [StringLength(200)]
    public string? Inci { get; init; }

    /// <summary>Percent of the blend by mass; its content in the formula is this times the blend's percent. A decimal string on the wire.</summary>
    [Required, Range(typeof(decimal), "0", "100")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? PercentOfBlend { get; init; }

    [StringLength(100)]
    public string? Purpose { get; init; }

    [StringLength(60)]
    public string? SafetyCode { get; init; }

    public bool? IsNew { get; init; }

    [StringLength(60)]
    public string? NewIngredientNumber { get; init; }

    [StringLength(20)]
    public string? ColourIndex { get; init; }

    [StringLength(60)]
    public string? PlantPart { get; init; }
}

public sealed record CarrierForm
{
    [Required, StringLength(200)]
    public string? Material { get; init; }

    [Required, StringLength(200)]
    public string? Source { get; init; }

    [Required, StringLength(500)]
    public string? Process { get; init; }

    [Required, StringLength(500)]
    public string? QualityIndicators { get; init; }
}
