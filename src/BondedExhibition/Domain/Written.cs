using System.Text;

namespace Platform.BondedExhibition.Domain;

/// <summary>The one form of what people type, paste and import in several.</summary>
internal static class Written
{
    /// <summary>To compare by: width, spaces and case do not count.</summary>
    public static string Plain(string? typed)
    {
        var plain = new StringBuilder();
        foreach (var sign in typed ?? "")
        {
            if (!char.IsWhiteSpace(sign))
                plain.Append(char.ToUpperInvariant(sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign));
        }
        return plain.ToString();
    }

    /// <summary>备案编号 as Cosmetics gives it out, with wide brackets: <c>国妆网备进字（沪）2026000001</c>. Null when nothing is written.</summary>
    public static string? FilingNumber(string? typed) =>
        Plain(typed) is { Length: > 0 } plain ? plain.Replace('(', '（').Replace(')', '）') : null;
}
