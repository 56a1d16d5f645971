using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Platform.Worklist.Cases;

/// <summary>
/// Pages run along <c>sort_key</c>: of cases the id as text, newest first, because a v7 id begins with the time; of notices
/// the day on which they are due and the id. As text both engines and C# order it alike, which they do not do with the id itself.
/// </summary>
/// <param name="Length">Of a key in hexadecimal digits.</param>
/// <param name="Start">Before every key, in the order in which the list runs.</param>
internal sealed record Page(int Length, string Start)
{
    public const int Size = 50;

    public static readonly Page Cases = new(32, "~"), Notices = new(40, "");

    private const string Known = "1:";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string SortKey(Guid caseId) => caseId.ToString("N");

    public static string Cursor(string sortKey) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{Known}{sortKey}"));

    /// <summary>False when the text is not a cursor that this list gave out.</summary>
    public bool TryRead(string? cursor, out string sortKey)
    {
        sortKey = Start;
        if (string.IsNullOrEmpty(cursor))
            return true;
        if (cursor.Length > 100 || !Base64Url.IsValid(cursor) || Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)) is not { } text
            || !text.StartsWith(Known, StringComparison.Ordinal) || text.Length != Known.Length + Length || text.AsSpan(Known.Length).ContainsAnyExcept(Digits))
            return false;
        sortKey = text[Known.Length..];
        return true;
    }
}
