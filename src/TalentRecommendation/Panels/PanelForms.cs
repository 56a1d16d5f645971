using System.ComponentModel.DataAnnotations;

namespace Platform.TalentRecommendation.Panels;

/// <summary>Who is to review a title, and until when.</summary>
public sealed record PanelForm
{
    /// <summary>How many have to vote.</summary>
    [Required, Range(1, 50)]
    public int? Quorum { get; init; }

    /// <summary>The last day on which is voted.</summary>
    [Required]
    public DateOnly? VotesUntil { get; init; }

    [Required, MaxLength(50)]
    public IReadOnlyList<PanelMemberForm>? Members { get; init; }
}

public sealed record PanelMemberForm
{
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Required, StringLength(200)]
    public string? Organisation { get; init; }

    /// <summary>Where the personal link goes.</summary>
    [Required, EmailAddress, StringLength(200)]
    public string? Mail { get; init; }
}

public sealed record PanelExtensionForm
{
    /// <summary>Later than the last day until now.</summary>
    [Required]
    public DateOnly? VotesUntil { get; init; }
}

/// <summary>Says nothing beside its address.</summary>
public sealed record RevealForm;

public sealed record ConflictForm
{
    [Required, StringLength(1000)]
    public string? Reason { get; init; }
}

public sealed record VoteForm
{
    /// <summary>A whole number for every criterion, by its code.</summary>
    [Required]
    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    [Required]
    public Verdict? Verdict { get; init; }

    [StringLength(2000)]
    public string? Comment { get; init; }
}
