using System.Text.RegularExpressions;

namespace Platform.BondedExhibition.Domain;

/// <summary>手(账)册编号 (domain reference §3.3).</summary>
internal static partial class BookNumbers
{
    /// <summary>Something is written, and it is no book's number.</summary>
    public static bool IsWrong(string? typed) => !string.IsNullOrWhiteSpace(typed) && !Shape().IsMatch(typed.Trim());

    [GeneratedRegex("^[BCDEHWTL][A-Za-z0-9]{11}$")]
    private static partial Regex Shape();
}
