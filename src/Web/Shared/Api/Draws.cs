namespace Platform.Web.Shared.Api;

/// <summary>A random inspection draw: enough to compute it again.</summary>
public sealed record Draw
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    public string Purpose { get; init; } = "";

    public int Round { get; init; }

    /// <summary><c>fixed</c> or <c>drawn</c>.</summary>
    public string State { get; init; } = "";

    public string? StateTitle { get; init; }

    public DateOnly? AsOf { get; init; }

    public int Count { get; init; }

    public string? Method { get; init; }

    public string? MethodText { get; init; }

    public int PopulationCount { get; init; }

    public string PopulationHash { get; init; } = "";

    public string PopulationUrl { get; init; } = "";

    public string? SeedSource { get; init; }

    public DateTimeOffset? SeedKnownFrom { get; init; }

    public DateTimeOffset? FixedAt { get; init; }

    public string? Seed { get; init; }

    public DateTimeOffset? DrawnAt { get; init; }

    public IReadOnlyList<DrawnFiling> Items { get; init => field = value ?? []; } = [];
}

/// <param name="Key">By which it was ranked.</param>
public sealed record DrawnFiling(int Rank, string Number, string Key);
