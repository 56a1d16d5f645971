using System.Globalization;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>Quantities are grams with at most three decimals; on the wire decimal strings.</summary>
internal static class Grams
{
    public static bool IsExact(decimal grams) => decimal.Round(grams, 3) == grams;

    public static string Text(decimal grams) => grams.ToString("0.###", CultureInfo.InvariantCulture);
}
