using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Forms;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Listings;

/// <summary>An objection, or an appeal.</summary>
public sealed record ClaimForm
{
    [Required, StringLength(2000)]
    public string? Reason { get; init; }
}

/// <summary>What the office says to an objection or an appeal.</summary>
public sealed record ClaimDecisionForm
{
    [Required]
    public bool? Upheld { get; init; }

    [Required, StringLength(2000)]
    public string? Reason { get; init; }
}

public enum ReviewOutcome
{
    Kept,
    Delisted,
}

/// <summary>What the yearly review of a listing finds.</summary>
public sealed record ReviewForm
{
    [Required]
    public ReviewOutcome? Outcome { get; init; }

    [Required, StringLength(2000)]
    public string? Reason { get; init; }
}

/// <summary>A zone's places of a year, and who says so.</summary>
public sealed record QuotaForm
{
    [Required, Range(0, 100_000)]
    public int? Total { get; init; }

    [Required, StringLength(500)]
    public string? Source { get; init; }
}

internal static class ListingBodies
{
    public static IEnumerable<FieldError> Errors(object body) =>
        FieldChecks.Check(body, Law.Publication).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision));
}
