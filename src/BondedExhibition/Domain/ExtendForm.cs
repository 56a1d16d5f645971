using System.ComponentModel.DataAnnotations;

namespace Platform.BondedExhibition.Domain;

/// <summary>A later last day for an exhibition (SHC9 V, to be verified). Subject: the exhibition's number.</summary>
public sealed record ExtendForm
{
    [Required]
    public DateOnly? ValidUntil { get; init; }

    [Required, StringLength(1000)]
    public string? Reason { get; init; }
}
