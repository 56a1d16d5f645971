using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Worklist.Cases;

/// <summary>
/// Pages run along <c>sort_key</c>, newest case first. The key is the case's id as text: a v7 id begins with the time, it
/// never changes, and both engines and C# order it alike, which they do not do with the id itself.
/// </summary>
internal static partial class Page
{
    public const int Size = 50;

    /// <summary>Behind every key.</summary>
    public const string Start = "~";

    public static string SortKey(Guid caseId) => caseId.ToString("N");

    public static string Cursor(string sortKey) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"1:{sortKey}"));

    /// <summary>False when the text is not a cursor that this service gave out.</summary>
    public static bool TryRead(string? cursor, out string sortKey)
    {
        sortKey = Start;
        if (string.IsNullOrEmpty(cursor))
            return true;
        if (cursor.Length > 100 || !Base64Url.IsValid(cursor) || Known().Match(Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor))) is not { Success: true } match)
            return false;
        sortKey = match.Groups["key"].Value;
        return true;
    }

    [GeneratedRegex("^1:(?<key>[0-9a-f]{32})$")]
    private static partial Regex Known();
}
