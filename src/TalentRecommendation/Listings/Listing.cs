using Platform.Persistence.PersonalData;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Listings;

/// <summary>An employer on a zone's list of a year.</summary>
internal sealed record Listing
{
    /// <summary>Approved, and open to objections.</summary>
    public const string Published = "published";

    public const string Listed = "listed";

    /// <summary>An objection was right; nobody but the office and the employer sees it any more.</summary>
    public const string Struck = "struck";

    /// <summary>Taken off the list by a review.</summary>
    public const string Delisted = "delisted";

    /// <summary>Listed in a year that is past: a place is for one year. Not stored, see <see cref="StateOn"/>.</summary>
    public const string Over = "over";

    /// <summary>What anybody sees.</summary>
    public static readonly string[] Public = [Published, Listed, Delisted, Over];

    public static readonly string[] All = [Published, Listed, Struck, Delisted, Over];

    public required string Number { get; init; }

    public required string Zone { get; init; }

    public required int Year { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Employer { get; init; }

    public required string CreditCode { get; init; }

    /// <summary>Code of one of the zone's industries.</summary>
    public required string Industry { get; init; }

    public string State { get; init; } = Published;

    public required DateOnly PublishedOn { get; init; }

    public required DateOnly ObjectionsUntil { get; init; }

    /// <summary>The last yearly review that kept it.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Since when it is struck or delisted.</summary>
    public DateOnly? EndedOn { get; init; }

    public PersonalText? EndReason { get; init; }

    public string StateOn(DateOnly today) => State == Listed && Year < today.Year ? Over : State;

    /// <summary>The last day on which the employer may appeal against a delisting; to be verified.</summary>
    public DateOnly? AppealUntil() => State == Delisted ? EndedOn?.AddDays(GraduateConditions.Of(Year).AppealDays) : null;
}

/// <summary>Somebody says that a listing is wrong, or its employer that a delisting is.</summary>
internal sealed record Claim
{
    public const string Objection = "objection", Appeal = "appeal";
    public const string Open = "open", Upheld = "upheld", Dismissed = "dismissed";

    public required Guid Id { get; init; }

    public required string Listing { get; init; }

    public required string Kind { get; init; }

    public required Guid AccountId { get; init; }

    public required PersonalText Claimant { get; init; }

    public required PersonalText Reason { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public string State { get; init; } = Open;

    public DateTimeOffset? DecidedAt { get; init; }

    public PersonalText? DecidedBy { get; init; }

    public PersonalText? Decision { get; init; }
}

/// <summary>One look at a listing in the course of a year.</summary>
internal sealed record Review
{
    public const string Kept = "kept", Delisted = "delisted";

    public required Guid Id { get; init; }

    public required string Listing { get; init; }

    public required string Outcome { get; init; }

    public required PersonalText Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonalText ByName { get; init; }
}

/// <summary>How many employers a zone may recommend in a year. Not public: a supervisor enters it with its source.</summary>
/// <param name="Version">1 with the first entry.</param>
internal sealed record Quota(string Zone, int Year, int Total, int Taken, string Source, int Version);

/// <summary>What somebody entered as a quota, and whose word it rests on.</summary>
internal sealed record QuotaChange
{
    public required Guid Id { get; init; }

    public required string Zone { get; init; }

    public required int Year { get; init; }

    public required int Version { get; init; }

    public required int Total { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonalText ByName { get; init; }
}
