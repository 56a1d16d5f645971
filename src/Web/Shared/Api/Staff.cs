namespace Platform.Web.Shared.Api;

/// <summary>Somebody a case may be handed to.</summary>
public sealed record Colleague(Guid Id, string Name, string? Office, DateOnly? AbsentUntil);

/// <summary>An officer's own absence; both days included.</summary>
public sealed record Absence
{
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public Guid Substitute { get; init; }

    public string SubstituteName { get; init; } = "";

    /// <summary>Whether the officer is absent today.</summary>
    public bool Running { get; init; }
}

/// <summary>One year's holiday notice.</summary>
public sealed record CalendarYear
{
    public int Year { get; init; }

    public string Source { get; init; } = "";

    public IReadOnlyList<Holiday> Holidays { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DateOnly> MakeUpDays { get; init => field = value ?? []; } = [];

    public DateTimeOffset? LoadedAt { get; init; }
}

public sealed record Holiday(string Name, DateOnly From, DateOnly To);
