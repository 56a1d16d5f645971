namespace Platform.Worklist.Cases;

/// <summary>What somebody typed, as patterns: the beginning of a number or a part of a title, both regardless of case.</summary>
internal sealed record SearchWords(string Words)
{
    /// <summary>The index holds pairs of characters; one alone would read everything.</summary>
    public const int Shortest = 2;

    /// <summary>
    /// A word that fills a page within this many cases is common and found by walking along them; a rarer one has few
    /// enough matches in a million for the index. Neither way is fast for the other's words.
    /// </summary>
    public const int SoughtFirst = 10_000;

    public string NumberPattern => $"{Escape(Words.ToUpperInvariant())}%";

    public string TitlePart => Words.ToLowerInvariant();

    public string TitlePattern => $"%{Escape(TitlePart)}%";

    // "[" begins a set in T-SQL; escaping it does no harm in PostgreSQL.
    private static string Escape(string text) => string.Concat(text.Select(c => c is '%' or '_' or '[' or '\\' ? $"\\{c}" : c.ToString()));
}
