using System.Globalization;
using System.Text;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>When two spellings name the same ingredient: widths, brackets, dashes, case and spaces do not count.</summary>
public static class IngredientNames
{
    private const string Odd = "®™©*?？!！@#$^_=~`<>\"“”、。；;：|\\{}【】《》";

    /// <summary>By this ingredients are compared; empty for a name of nothing but spaces.</summary>
    public static string Key(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "";
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
                key.Append(Plain(c));
        }
        return key.ToString();
    }

    /// <summary>
    /// Whether the filing platform would take the name for a new ingredient's: spaces at the ends or doubled, invisible characters, letters of
    /// double width, or signs that no name has (FAQ of the platform).
    /// </summary>
    public static bool IsOdd(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > 0 && (char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1])))
            return true;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || Odd.Contains(c, StringComparison.Ordinal))
                return true;
            if (char.IsWhiteSpace(c) && (c != ' ' || name[i + 1] == ' '))
                return true;
            // ０-９, Ａ-Ｚ, ａ-ｚ
            if (c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ'))
                return true;
        }
        return false;
    }

    private static char Plain(char c) => c switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        '‘' or '’' or '′' => '\'',
        _ => char.ToUpperInvariant(c),
    };
}
