using System.ComponentModel.DataAnnotations;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.discrepancy</c>: what the keeper states. What was found is customs' own and stands with the count. Subject: the book's number.</summary>
public sealed record DiscrepancyForm
{
    [Required, StringLength(2000)]
    public string? Statement { get; init; }
}
