using System.Globalization;
using System.Text;

namespace Platform.CaseKernel.Lists;

/// <summary>Names as people search them: whatever width, case or accents they typed.</summary>
public static class SearchText
{
    private const int Longest = 2000;

    /// <summary>Letters that Unicode does not take apart, as people without them on the keyboard write them.</summary>
    private static readonly Dictionary<char, string> Plain = new() { ['ß'] = "ss", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ł'] = "l", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['þ'] = "th" };

    /// <summary>Stored and sought text go through the same: <c>Ｋöln GmbH</c> → <c>koln gmbh</c>.</summary>
    public static string Of(params string?[] words)
    {
        var text = new StringBuilder();
        foreach (var letter in string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word))).Normalize(NormalizationForm.FormKD))
        {
            var small = char.ToLowerInvariant(letter);
            if (char.IsWhiteSpace(small))
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            else if (CharUnicodeInfo.GetUnicodeCategory(small) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control))
                text.Append(Plain.TryGetValue(small, out var plain) ? plain : small.ToString());
        }
        var normal = text.ToString().Normalize(NormalizationForm.FormC).Trim();
        return normal.Length > Longest ? normal[..Longest] : normal;
    }

    /// <summary>For <c>like … escape '\'</c>: what holds these words anywhere, whatever signs they hold.</summary>
    public static string Like(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return $"%{words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)}%";
    }
}
