using Platform.ServiceDefaults.Texts;

namespace Platform.ServiceDefaults.Codes;

/// <summary>The linkage innovation zones by code. 青浦 and 嘉定 each stand twice: district zone and comprehensive bonded zone.</summary>
public static class Zones
{
    /// <summary>Second batch, 《第二批上海自贸试验区联动创新区建设方案》.</summary>
    public static readonly IReadOnlyList<string> SecondBatch = ["JA", "CN", "PT", "QP", "JD", "JS", "HQ", "IR"];

    /// <summary>First batch, as far as the plans at hand name them.</summary>
    public static readonly IReadOnlyList<string> FirstBatch = ["MH", "SJ-CBZ", "CHJ-CBZ", "FX-CBZ", "JQ-CBZ", "QP-CBZ", "JD-CBZ"];

    public static readonly IReadOnlyList<string> All = [.. SecondBatch, .. FirstBatch];

    public static Text Title(string zone) => new(typeof(CommonTexts), $"zone.{zone}");
}
