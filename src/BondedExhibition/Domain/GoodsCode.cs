namespace Platform.BondedExhibition.Domain;

/// <summary>商品编码: ten digits; tables print <c>97019119.00</c> (domain reference §3.7).</summary>
internal static class GoodsCode
{
    private const int Digits = 10;

    /// <summary>The ten digits; null when it is none.</summary>
    public static string? Parse(string? typed)
    {
        var code = typed?.Replace(".", "", StringComparison.Ordinal).Trim().Normalize(System.Text.NormalizationForm.FormKC);
        return code is { Length: Digits } && code.All(char.IsAsciiDigit) ? code : null;
    }

    /// <inheritdoc cref="Tax.Tariff.IsArt"/>
    public static bool IsArt(string? typed) => Tax.Tariff.IsArt(Parse(typed));
}
