using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>
/// The report of one year (L584 art. 6): that the foreign enterprise lawfully exists, what the office did, and its audited income and
/// expenditure. The further fields follow the report form's notes (to be verified against the form in force). Money is in yuan, as decimal
/// strings on the wire.
/// </summary>
public sealed record AnnualReportForm : INamesPersons
{
    /// <summary>The year that is reported, not the one in which it is.</summary>
    [Required, Range(1980, 2200)]
    public int? Year { get; init; }

    /// <summary>The foreign enterprise lawfully exists.</summary>
    [Required]
    public bool? EnterpriseExists { get; init; }

    /// <summary>What became of it, if it does not.</summary>
    [StringLength(1000)]
    public string? EnterpriseNote { get; init; }

    /// <summary>What the office did in the year.</summary>
    [Required, StringLength(2000)]
    public string? Activities { get; init; }

    public AuditForm? Audit { get; init; }

    /// <summary>Operating revenue of the year; only of an office that may make profit by a treaty.</summary>
    [Range(typeof(decimal), "0", "9999999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? OperatingRevenue { get; init; }

    /// <summary>Paid staff other than the chief representative and the representatives.</summary>
    [Required, Range(0, 10000)]
    public int? Staff { get; init; }

    /// <summary>Only of an office that had to be approved.</summary>
    public ReportedApproval? Approval { get; init; }

    [StringLength(2000)]
    public string? OtherMatters { get; init; }

    [Required]
    public LiaisonForm? Liaison { get; init; }

    /// <summary>The chief representative has signed the report.</summary>
    [Required]
    public bool? SignedByChief { get; init; }

    /// <summary>Each amount with its place.</summary>
    internal IEnumerable<(decimal? Amount, string Place)> Amounts() =>
        [(Audit?.Income, "/audit/income"), (Audit?.Expenditure, "/audit/expenditure"), (OperatingRevenue, "/operatingRevenue")];

    IEnumerable<NamedDocument> INamesPersons.Documents() => NamedDocument.Of(Liaison);
}

public sealed record AuditForm
{
    /// <summary>The accounting firm.</summary>
    [Required, StringLength(200)]
    public string? Firm { get; init; }

    [Required, StringLength(100)]
    public string? ReportNumber { get; init; }

    [Required]
    public DateOnly? ReportedOn { get; init; }

    [Required, Range(typeof(decimal), "0", "9999999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Income { get; init; }

    [Required, Range(typeof(decimal), "0", "9999999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Expenditure { get; init; }
}

public sealed record ReportedApproval
{
    /// <summary>The approval that came before registration still holds.</summary>
    public bool? StillValid { get; init; }

    /// <summary>Its last day, where it has one.</summary>
    public DateOnly? ValidUntil { get; init; }
}
