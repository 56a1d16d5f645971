namespace Platform.CaseKernel.Materials.Scanning;

/// <summary>What is known of a file's harmlessness; stored and shown by these names.</summary>
internal static class ScanState
{
    /// <summary>A scanner is configured and has not looked yet: in quarantine.</summary>
    public const string Pending = "pending";

    public const string Clean = "clean";

    /// <summary>Never leaves quarantine.</summary>
    public const string Infected = "infected";

    /// <summary>There was no scanner. It is never called clean.</summary>
    public const string NotScanned = "not-scanned";
}

/// <param name="Found">The scanner's name for what it found, such as <c>Win.Test.EICAR_HDB-1</c>.</param>
internal sealed record Scan(string State, string? Found = null, DateTimeOffset? At = null);
