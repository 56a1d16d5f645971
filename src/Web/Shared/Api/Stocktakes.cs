namespace Platform.Web.Shared.Api;

/// <summary>How the line to the customs system stands.</summary>
public sealed record CustomsLine
{
    /// <summary>False: no line is set, and nothing is sent or read.</summary>
    public bool Open { get; init; }

    public long Waiting { get; init; }

    public long Sent { get; init; }

    public long Answered { get; init; }

    /// <summary>The latest answers that no message is known for.</summary>
    public IReadOnlyList<StrayAnswer> Unknown { get; init => field = value ?? []; } = [];
}

public sealed record StrayAnswer(string Kind, string InternalNumber, string? Declarant, string? CustomsNumber, string? StatusName, string? Message, DateTimeOffset At, string? File);

public sealed record LossLine
{
    public Guid Id { get; init; }

    public Guid LotId { get; init; }

    public string BookNumber { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? PlaceTitle { get; init; }

    public string Quantity { get; init; } = "";

    public string? CauseTitle { get; init; }

    public DateOnly? HappenedOn { get; init; }

    public string? Account { get; init; }

    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    /// <summary>What customs decided; null until then.</summary>
    public string? OutcomeTitle { get; init; }

    public string? Reasons { get; init; }

    /// <summary>What has to be declared, of a loss that counts as an import.</summary>
    public string? Sale { get; init; }
}

/// <summary>A random count of what must be there. What is expected stands in it only once everything is counted.</summary>
public sealed record Stocktake
{
    public Guid Id { get; init; }

    /// <summary>Number of the exhibition or of the book.</summary>
    public string Reference { get; init; } = "";

    public string? PlaceTitle { get; init; }

    public string? Seed { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary><c>drawn</c> or <c>counted</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public IReadOnlyList<CountLine> Lines { get; init => field = value ?? []; } = [];
}

public sealed record CountLine
{
    public Guid LotId { get; init; }

    public int Item { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? Unit { get; init; }

    public string? Expected { get; init; }

    public string? Counted { get; init; }

    public string? Note { get; init; }
}

/// <summary>What a count found otherwise than the book says it; the case that customs opened of it has the rest.</summary>
public sealed record Discrepancy
{
    public const string Matter = "bex.discrepancy";

    public Guid CaseId { get; init; }

    public string Number { get; init; } = "";

    public string? BookNumber { get; init; }

    public string Name { get; init; } = "";

    public string? Serial { get; init; }

    public string? PlaceTitle { get; init; }

    public string Expected { get; init; } = "";

    public string Counted { get; init; } = "";

    public string Difference { get; init; } = "";

    /// <summary>What was noted when it was counted.</summary>
    public string? Note { get; init; }

    public Guid StocktakeId { get; init; }

    /// <summary>The case's.</summary>
    public string? StateTitle { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public bool Decided => DecidedAt is not null;
}
