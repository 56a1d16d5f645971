namespace Platform.BondedExhibition.Domain;

/// <summary>关区代码: the first two digits name the 直属海关.</summary>
internal static class CustomsDistricts
{
    private const int Regional = 2;

    /// <summary>跨直属海关 display: 闵行 with the logistics centre of 虹桥 (S2 item 1), 青浦综合保税区 (S3 item 14).</summary>
    private static readonly IReadOnlyList<string> Beyond = ["MH", "HQ", "QP-CBZ"];

    public static bool AreOfOneCustoms(string one, string other) => one.AsSpan(0, Regional).SequenceEqual(other.AsSpan(0, Regional));

    public static bool MayShowBeyond(string zone) => Beyond.Contains(zone);
}
