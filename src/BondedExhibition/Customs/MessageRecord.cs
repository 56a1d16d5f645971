namespace Platform.BondedExhibition.Customs;

/// <summary>A message on its way to customs, and the answer that counts.</summary>
internal sealed record MessageRecord
{
    public const string Waiting = "waiting";
    public const string Sent = "sent";

    /// <summary>Its case ended before it was sent.</summary>
    public const string Cancelled = "cancelled";

    public required Guid Id { get; init; }

    /// <summary>Counts changes of the body; each is sent anew.</summary>
    public int Version { get; init; } = 1;

    public required string Kind { get; init; }

    public required string InternalNumber { get; init; }

    public required string Declarant { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Zone { get; init; }

    public required string Body { get; init; }

    public string State { get; init; } = Waiting;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a version of it was sent last.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>That customs have given.</summary>
    public string? CustomsNumber { get; init; }

    /// <summary>Of the list <c>status</c>.</summary>
    public string? Status { get; init; }

    /// <summary>What customs say.</summary>
    public string? Words { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? AnswerDigest { get; init; }

    /// <summary>When its case ended without what it declares: its number is free again.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public string FileName => $"{Kind}-{Id:N}-{Version}.xml";
}

/// <summary>An answer as it was read.</summary>
internal sealed record AnswerRecord
{
    public required Guid Id { get; init; }

    public required string Digest { get; init; }

    public required string Kind { get; init; }

    public required string InternalNumber { get; init; }

    public string? Declarant { get; init; }

    public string? CustomsNumber { get; init; }

    public required string Status { get; init; }

    public string? Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null: no message of the platform is known for it yet.</summary>
    public Guid? MessageId { get; init; }
}

internal sealed record MessageCount(string State, long Messages, long Answered);
