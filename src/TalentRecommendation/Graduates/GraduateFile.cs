using Platform.Persistence.PersonalData;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>What is kept of a graduate's case beside it: for lists, for the confirmation and for the city's answer. No name and no number of a person.</summary>
internal sealed record GraduateFile
{
    public const string Submitted = "submitted", Recommended = "recommended", Refused = "refused", Settled = "settled", NotSettled = "not-settled", Ended = "ended";

    public required Guid CaseId { get; init; }

    /// <summary>Of the case.</summary>
    public required string Number { get; init; }

    public required string Zone { get; init; }

    /// <summary>Of graduation.</summary>
    public required int Year { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Employer { get; init; }

    /// <summary>Number of the zone's listing, when the employer is on it.</summary>
    public string? Listing { get; init; }

    /// <summary>The listing's.</summary>
    public string? Industry { get; init; }

    /// <summary>Of the last degree: <c>bachelor</c>, <c>master</c> or <c>doctor</c>.</summary>
    public string? Education { get; init; }

    /// <summary>Code of the group by which the graduate settles without points; null: by points.</summary>
    public string? Direct { get; init; }

    public required int Points { get; init; }

    /// <summary>The year's passing score.</summary>
    public required int Passing { get; init; }

    public string State { get; init; } = Submitted;

    /// <summary>When the graduate confirmed that it is right; null before, and again after a correction.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When the graduate said that it is not right.</summary>
    public DateTimeOffset? ContestedAt { get; init; }

    /// <summary>The graduate's own words; none from who said no to the whole.</summary>
    public PersonalText? Remark { get; init; }
}
