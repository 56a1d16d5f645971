using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Domain;

/// <summary>By when the tax of a declaration is paid (GSF art. 43).</summary>
public enum TaxPayment
{
    /// <summary>Within 15 days of the declaration.</summary>
    Each,

    /// <summary>汇总征税, with a guarantee: by the fifth working day of the next month.</summary>
    Summary,
}

/// <summary>
/// <c>bex.consolidated-declaration</c>: what was sold from an account book is declared together (SHC9 VI): 核注清单 of type 5 and 报关单. Subject:
/// the book's number. Money in CNY as decimal strings.
/// </summary>
public sealed record ConsolidatedForm
{
    public const int MostLines = 200;

    [Required]
    public EnterpriseForm? Declarant { get; init; }

    /// <summary>企业内部编号 (EtpsPreentNo).</summary>
    [Required, StringLength(64)]
    public string? InternalNumber { get; init; }

    [Required]
    public TaxPayment? Payment { get; init; }

    [Required, MaxLength(MostLines)]
    public IReadOnlyList<DeclaredSaleForm>? Lines { get; init; }
}

/// <summary>One sale, or one loss that counts as an import, as one line of the declaration.</summary>
public sealed record DeclaredSaleForm
{
    /// <summary>Number of the sale, <c>SAL-…</c>.</summary>
    [Required, StringLength(60)]
    public string? Sale { get; init; }

    /// <summary>Price of the line as sold. Begins with what the floor recorded.</summary>
    [Required, Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Price { get; init; }

    /// <summary>Transport and handling to the point of unloading in China, when the price does not hold them (GSF art. 24).</summary>
    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Freight { get; init; }

    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Insurance { get; init; }

    /// <summary>What is added (GSF art. 25).</summary>
    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Additions { get; init; }

    /// <summary>What is taken off (GSF art. 26).</summary>
    [Range(typeof(decimal), "0", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Deductions { get; init; }

    /// <summary>Of the invoice to the buyer.</summary>
    [Required, StringLength(60)]
    public string? Invoice { get; init; }

    /// <summary>Of goods whose code carries a supervision condition.</summary>
    [StringLength(60)]
    public string? LicenceNumber { get; init; }

    public DateOnly? LicenceValidUntil { get; init; }
}
