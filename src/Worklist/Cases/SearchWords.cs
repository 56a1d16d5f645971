namespace Platform.Worklist.Cases;

/// <summary>What somebody typed, as patterns: the beginning of a number or a part of a title, both regardless of case.</summary>
internal sealed record SearchWords(string Words)
{
    /// <summary>The index holds pairs of characters; one alone would read everything.</summary>
    public const int Shortest = 2;

    public string NumberPattern => $"{Escape(Words.ToUpperInvariant())}%";

    public string TitlePart => Words.ToLowerInvariant();

    public string TitlePattern => $"%{Escape(TitlePart)}%";

    // "[" begins a set in T-SQL; escaping it does no harm in PostgreSQL.
    private static string Escape(string text) => string.Concat(text.Select(c => c is '%' or '_' or '[' or '\\' ? $"\\{c}" : c.ToString()));
}
