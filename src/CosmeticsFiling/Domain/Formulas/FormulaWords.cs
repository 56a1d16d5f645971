using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>Numbers and lists of words as formulas have them.</summary>
public static partial class FormulaWords
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '/', '|', ' '];

    /// <summary>The single purposes of a cell such as <c>保湿剂、溶剂</c>.</summary>
    public static IReadOnlyList<string> Of(string? purposes) =>
        string.IsNullOrWhiteSpace(purposes) ? [] : purposes.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A content as people write it: no trailing zeros, no exponent.</summary>
    public static string Percent(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Digits from the first that is not zero to the last that was written, so 0.0050 has two and 10 has two; zero has none.</summary>
    public static int SignificantDigits(decimal value)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        return digits.Length;
    }

    /// <summary>Such as <c>CI 77891</c>, <c>15850:1</c>.</summary>
    public static bool IsColourIndex(string? index) => index is not null && ColourIndex().IsMatch(index);

    [GeneratedRegex(@"\A(CI ?)?[0-9]{5}(:[0-9])?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColourIndex();
}
