using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Platform.CaseKernel.Lists;

/// <summary>After which row a page begins: the row's key, opaque to whoever passes it back.</summary>
public static class Cursor
{
    public static string Write(params IEnumerable<object> key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('|', key.Select(part => Uri.EscapeDataString(TextOf(part))))));

    /// <summary>The parts of the key; empty for the first page, null when it is no cursor of a list with keys of so many parts.</summary>
    public static string[]? Read(string? after, int parts)
    {
        if (string.IsNullOrEmpty(after))
            return [];
        if (!Base64Url.IsValid(after))
            return null;
        string[] key = [.. Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('|').Select(Uri.UnescapeDataString)];
        return key.Length == parts && !key.Any(part => part.Contains('\0', StringComparison.Ordinal)) ? key : null;
    }

    private static string TextOf(object part) =>
        part is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";
}
