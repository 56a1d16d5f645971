using System.ComponentModel.DataAnnotations;
using Platform.Persistence.PersonalData;

namespace Platform.TalentRecommendation.Exports;

/// <summary>What supervisors may take out in bulk.</summary>
public enum ExportKind
{
    Qualifications,
    Listings,
    Graduates,
    Staff,
}

/// <summary>An order for an export.</summary>
public sealed record ExportForm
{
    [Required]
    public ExportKind? What { get; init; }

    /// <summary>Null: every zone.</summary>
    [StringLength(20)]
    public string? Zone { get; init; }

    /// <summary>Null: every year.</summary>
    [Range(2020, 2200)]
    public int? Year { get; init; }

    /// <summary>Read by everybody whose data is in the file; ten characters at least.</summary>
    [Required, StringLength(1000)]
    public string? Reason { get; init; }

    /// <summary>Whether numbers of documents, phones and the like stand in clear.</summary>
    public bool? Clear { get; init; }
}

/// <summary>An order that was given. The file is made when it is fetched and kept nowhere.</summary>
internal sealed record Export
{
    /// <summary>How long it may be fetched.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(1);

    public required string Number { get; init; }

    public required string What { get; init; }

    public string? Zone { get; init; }

    public int? Year { get; init; }

    public required bool Clear { get; init; }

    public required PersonalText Reason { get; init; }

    public required Guid AccountId { get; init; }

    public required string UserName { get; init; }

    public required PersonalText Name { get; init; }

    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>How often it was fetched.</summary>
    public int Fetched { get; init; }

    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>Rows when it was ordered, or fetched last.</summary>
    public required int RowCount { get; init; }
}
