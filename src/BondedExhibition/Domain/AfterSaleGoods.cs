namespace Platform.BondedExhibition.Domain;

/// <summary>
/// Which goods a zone's plan names for declaration after sale (D3): works of art everywhere (S0 item 4), in 静安 also luxury and jewellery
/// (S1 item 2). The plans end with 等, so that what is not named is pointed out and never refused. Which codes are luxury is to be verified.
/// </summary>
internal static class AfterSaleGoods
{
    private static readonly DateOnly S0 = new(2026, 1, 1);

    private static readonly IReadOnlyList<(string? Zone, string Codes, DateOnly From)> Named =
    [
        (null, "97", S0),
        .. new[] { "71", "9101", "9102", "4202", "3303", "3304", "8903" }.Select(codes => ((string?)"JA", codes, S0)),
    ];

    public static bool Names(string zone, string goodsCode, DateOnly on) =>
        Named.Any(row => (row.Zone is null || row.Zone == zone) && row.From <= on && goodsCode.StartsWith(row.Codes, StringComparison.Ordinal));
}
