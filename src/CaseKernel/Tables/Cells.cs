using System.Globalization;
using System.Text;

namespace Platform.CaseKernel.Tables;

/// <summary>What a cell says.</summary>
public static class Cells
{
    /// <summary>Percent as people type it: <c>76.5</c>, <c>７６．５</c>, <c>76.5%</c>. Null for anything that is no plain number.</summary>
    public static decimal? Number(string cell)
    {
        var text = cell.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('%').TrimEnd();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>F12: 0 or 1; words of both languages are understood.</summary>
    public static bool? Flag(string cell) => cell.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant() switch
    {
        "1" or "是" or "Y" or "YES" or "TRUE" or "√" => true,
        "0" or "否" or "N" or "NO" or "FALSE" => false,
        _ => null,
    };
}
