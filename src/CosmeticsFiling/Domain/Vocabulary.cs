namespace Platform.CosmeticsFiling.Domain;

/// <summary>A word of a list that law or practice may change: in force from and to, and where it comes from.</summary>
internal sealed record DatedWord(string Word, DateOnly ValidFrom, DateOnly? ValidTo, string Source);

/// <summary>The word lists that rules look into. A list is data: a change is a new row with its date, and old cases keep theirs.</summary>
internal static class Vocabulary
{
    private static readonly DateOnly SinceRegulation = new(2021, 1, 1);

    /// <summary>Effects that make a product special (L727 art. 16); the wordings are the platform's, to be verified.</summary>
    public static readonly IReadOnlyList<DatedWord> SpecialEffects = Words(
        "L727 art. 16, L46 art. 38; wordings to be verified",
        "美白", "祛斑", "淡斑", "增白", "亮白", "防晒", "SPF", "PA+", "染发", "烫发", "防脱发", "防脱", "生发", "育发", "whitening", "sunscreen", "anti-hair loss");

    /// <summary>Words of medicine and of cures (L727 art. 37); to be verified against the list in force.</summary>
    public static readonly IReadOnlyList<DatedWord> Medical = Words(
        "L727 art. 37; list to be verified",
        "治疗", "医疗", "药用", "药妆", "消炎", "抗炎", "抗菌", "抑菌", "杀菌", "抗敏", "抗过敏", "脱敏", "除菌", "疤痕", "烧伤", "烫伤", "处方", "医用", "械字号",
        "干细胞", "激素", "丰胸", "减肥", "溶脂", "瘦身", "排毒", "细胞再生", "促进血液循环", "medical", "cosmeceutical", "antibacterial", "anti-inflammatory");

    /// <summary>Words that make a product one for children (CCHILD; vip34): also 适用于全人群 and 全家使用.</summary>
    public static readonly IReadOnlyList<DatedWord> ForChildren = Words(
        "NMPA 2021 No. 123 and guidance; list to be verified",
        "婴", "儿童", "宝宝", "幼儿", "小朋友", "童用", "全人群", "全家使用", "全家适用", "亲子", "baby", "kids", "children", "infant", "whole family");

    /// <summary>What no label of a children's product says (CCHILD).</summary>
    public static readonly IReadOnlyList<DatedWord> LikeFood = Words("CCHILD; list to be verified", "食品级", "可食用", "食用级", "edible", "food grade");

    /// <summary>The first word of a list that stands in a text, whatever its case or width; null when none does.</summary>
    public static string? Find(IReadOnlyList<DatedWord> list, string? text, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var sought = text.Normalize(System.Text.NormalizationForm.FormKC);
        return list.Where(word => word.ValidFrom <= on && (word.ValidTo is not { } to || on <= to))
            .Select(word => word.Word).FirstOrDefault(word => sought.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static DatedWord[] Words(string source, params string[] words) => [.. words.Select(word => new DatedWord(word, SinceRegulation, null, source))];
}
