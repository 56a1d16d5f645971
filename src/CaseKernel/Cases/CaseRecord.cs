using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Cases;

/// <summary>A case's row. <see cref="Version"/> counts form saves and acts; files are versioned one by one by their hash.</summary>
public sealed record CaseRecord
{
    /// <summary>Stands in <see cref="DueOn"/> when no limit runs, so that the queue's order needs no nulls.</summary>
    public static readonly DateOnly NoDueDate = new(9999, 12, 31);

    public required Guid Id { get; init; }

    public string? Number { get; init; }

    public required string Matter { get; init; }

    public required string Zone { get; init; }

    public required string Organ { get; init; }

    public required string State { get; init; }

    public required int Version { get; init; }

    public required int FormVersion { get; init; }

    public required PersonalText Form { get; init; }

    public required string Title { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>What the case is about, as the service's own register names it; null when it is about nothing that is kept yet.</summary>
    public string? Subject { get; init; }

    public Guid? AssigneeId { get; init; }

    public PersonalText? AssigneeName { get; init; }

    public DateOnly DueOn { get; init; } = NoDueDate;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Or opened by the office, which sees a case from then on.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When its owner was warned that the draft will be deleted; touching it takes the warning back.</summary>
    public DateTimeOffset? DraftWarnedAt { get; init; }

    /// <summary>When its personal data was erased; by which rule, as JSON, stands in <see cref="ErasedBy"/>.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public string? ErasedBy { get; init; }

    public bool IsDraft => SubmittedAt is null && DecidedAt is null;

    /// <summary>The key of the officers' queue this case stands in.</summary>
    public string Desk => DeskOf(Zone, Matter);

    public static string DeskOf(string zone, string matter) => $"{zone}|{matter}";
}

/// <summary>A file of a case as it stands; a replaced one keeps its row with <see cref="ReplacedAt"/>.</summary>
public sealed record MaterialRecord
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Code { get; init; }

    public required PersonalText FileName { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    /// <summary><c>not-scanned</c> until a scanner has looked; never "clean" without one.</summary>
    public required string Scan { get; init; }

    /// <summary>The scanner's name for what it found.</summary>
    public string? ScanFound { get; init; }

    public DateTimeOffset? ScannedAt { get; init; }

    public required Guid UploadedBy { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public DateTimeOffset? ReplacedAt { get; init; }
}

public sealed record TimelineRecord
{
    public required Guid CaseId { get; init; }

    /// <summary>The case's version after the act, so that it orders and never repeats.</summary>
    public required int Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Act { get; init; }

    public required string FromState { get; init; }

    public required string ToState { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorRole { get; init; }

    public required PersonalText ActorName { get; init; }

    /// <summary>JSON of the act: reasons, items, note. Codes and the officer's own words, no personal data of the form.</summary>
    public required PersonalText Detail { get; init; }

    /// <summary>Makes the words' hash say nothing about the words; goes when they are erased.</summary>
    public PersonalText? Salt { get; init; }

    public string? WordsHash { get; init; }

    /// <summary>Of this entry and the one before (<see cref="Proof.TimelineChain"/>); null for entries from before there was a chain.</summary>
    public string? Hash { get; init; }
}
