namespace Platform.Web.Shared.Api;

/// <summary>What customs have recorded of how they rate an enterprise, the latest record first.</summary>
public sealed record CreditRecord
{
    public string CreditCode { get; init; } = "";

    /// <summary>0: nothing is recorded.</summary>
    public int Version { get; init; }

    /// <summary>Today's; null: none.</summary>
    public string? Title { get; init; }

    public string? Provision { get; init; }

    public IReadOnlyList<CreditEntry> Items { get; init => field = value ?? []; } = [];

    public string? Next { get; init; }
}

/// <param name="Corrected">Something later was recorded of the same day.</param>
public sealed record CreditEntry(int Version, DateOnly From, string Level, string Title, string RecordedBy, DateTimeOffset RecordedAt, bool Corrected);
