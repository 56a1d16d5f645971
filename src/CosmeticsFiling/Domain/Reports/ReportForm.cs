using System.ComponentModel.DataAnnotations;

namespace Platform.CosmeticsFiling.Domain.Reports;

/// <summary>The report of one year for many filed products at once (announcement 2021 No. 35). It counts when it is submitted.</summary>
public sealed record ReportForm
{
    public const int MostProducts = 500;

    /// <summary>The year that is reported, not the one in which it is.</summary>
    [Required, Range(2021, 2200)]
    public int? Year { get; init; }

    [Required, MaxLength(MostProducts)]
    public IReadOnlyList<ReportedProductForm>? Products { get; init; }

    /// <summary>The filer has checked the products against law, mandatory standards and technical rules.</summary>
    [Required]
    public bool? SelfChecked { get; init; }

    /// <summary>What the check found, and what was done about it.</summary>
    [StringLength(2000)]
    public string? Findings { get; init; }
}

public sealed record ReportedProductForm
{
    /// <summary>备案编号.</summary>
    [Required, StringLength(60)]
    public string? Number { get; init; }

    /// <summary>As the register writes it.</summary>
    internal string? FilingNumber => FilingNumbers.Parse(Number) ?? Number?.Trim();

    [Required]
    public bool? StillMadeOrImported { get; init; }

    /// <summary>Of a product that is not made or imported any more.</summary>
    public DateOnly? LastMadeOn { get; init; }

    /// <summary>What has changed since the last report, in words; each change is also filed by itself.</summary>
    [StringLength(1000)]
    public string? ChangesSinceLastReport { get; init; }
}
