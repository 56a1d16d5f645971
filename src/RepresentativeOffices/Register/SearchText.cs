using System.Globalization;
using System.Text;

namespace Platform.RepresentativeOffices.Register;

/// <summary>Names as people search them: whatever width, case or accents they typed.</summary>
internal static class SearchText
{
    private const int Longest = 2000;

    /// <summary>Stored and sought text go through the same: <c>Ｋöln GmbH</c> → <c>koln gmbh</c>.</summary>
    public static string Of(params string?[] words)
    {
        var text = new StringBuilder();
        foreach (var letter in string.Join(' ', words.Where(word => !string.IsNullOrWhiteSpace(word))).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                text.Append(char.ToLowerInvariant(letter));
        }
        var normal = text.ToString().Normalize(NormalizationForm.FormC).Trim();
        return normal.Length > Longest ? normal[..Longest] : normal;
    }
}
