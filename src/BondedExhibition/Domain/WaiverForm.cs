using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Platform.BondedExhibition.Domain;

/// <summary>Grade of an art institution in its zone's graded administration (S0 item 3); the classes are to be verified.</summary>
public enum InstitutionGrade
{
    A,
    B,
    C,
}

/// <summary>
/// <c>bex.waiver</c>: an art institution asks customs not to have to pay deposits, for a period and up to a ceiling (S0 item 3 and task 10, D4).
/// Granted by Shanghai Customs and not by the zone. Money in CNY as decimal strings.
/// </summary>
public sealed record WaiverForm
{
    [Required]
    public EnterpriseForm? Institution { get; init; }

    [Required]
    public InstitutionGrade? Grade { get; init; }

    /// <summary>Who graded it, and the paper's number.</summary>
    [Required, StringLength(200)]
    public string? GradedBy { get; init; }

    [Required]
    public DateOnly? GradedOn { get; init; }

    [Required]
    public DateOnly? ValidFrom { get; init; }

    [Required]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Most tax that may be open at once under the waiver.</summary>
    [Required, Range(typeof(decimal), "0.01", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Ceiling { get; init; }

    /// <summary>The exhibitions it is meant for.</summary>
    [Required, MaxLength(50)]
    public IReadOnlyList<PlannedExhibitionForm>? Exhibitions { get; init; }
}

public sealed record PlannedExhibitionForm
{
    [Required, StringLength(200)]
    public string? Title { get; init; }

    [Required, StringLength(200)]
    public string? Venue { get; init; }

    [Required]
    public DateOnly? OpensOn { get; init; }

    [Required]
    public DateOnly? ClosesOn { get; init; }
}
