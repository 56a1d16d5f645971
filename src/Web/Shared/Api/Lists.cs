namespace Platform.Web.Shared.Api;

/// <summary>A case as a row of a list.</summary>
public sealed record CaseLine
{
    public required Guid Id { get; init; }

    public string? Number { get; init; }

    public string Service { get; init; } = "";

    public string Matter { get; init; } = "";

    public string? MatterTitle { get; init; }

    public string Zone { get; init; } = "";

    public string? ZoneTitle { get; init; }

    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public string? StateTone { get; init; }

    public string Title { get; init; } = "";

    public Named? Applicant { get; init; }

    public Named? Assignee { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool Overdue { get; init; }

    public int? WorkingDaysLeft { get; init; }

    public int Version { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>One page of a list; <see cref="Next"/> is the key to ask for the next one, null at the end.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Items, string? Next)
{
    public static readonly Slice<T> Empty = new([], null);
}

public sealed record TimelineEntry
{
    public int Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public string Act { get; init; } = "";

    public string ActTitle { get; init; } = "";

    public string? From { get; init; }

    public string? To { get; init; }

    public string? StateTitle { get; init; }

    public Actor? Actor { get; init; }

    public string? Note { get; init; }

    public string? Provision { get; init; }
}

public sealed record Actor(string Role, string? Name);
