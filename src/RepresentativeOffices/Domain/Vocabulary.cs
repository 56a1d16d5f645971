namespace Platform.RepresentativeOffices.Domain;

/// <summary>A word of a list that law or practice may change: in force from and to, and where it comes from.</summary>
internal sealed record DatedWord(string Word, DateOnly ValidFrom, DateOnly? ValidTo, string Source);

/// <summary>The word lists that rules look into. A list is data: a change is a new row with its date, and old cases keep theirs.</summary>
internal static class Vocabulary
{
    private static readonly DateOnly SinceRegulation = new(2011, 3, 1);

    /// <summary>L584 art. 14: survey, display and publicity; liaison.</summary>
    public static readonly IReadOnlyList<DatedWord> PermittedActivities =
        Words("L584 art. 14", "调查", "展示", "宣传", "联络");

    /// <summary>Verbs of profit-making activity; the list itself is the platform's, to be verified with the bureau.</summary>
    public static readonly IReadOnlyList<DatedWord> ProfitMakingVerbs =
        Words("L584 arts 13-14; word list to be verified", "销售", "生产", "代理", "收费", "加工", "制造", "经销", "租赁", "施工", "承包");

    /// <summary>L584 art. 10 forbids names of international organisations; these are the commonest, to be verified.</summary>
    public static readonly IReadOnlyList<DatedWord> InternationalOrganisations =
        Words("L584 art. 10; list to be verified", "联合国", "世界银行", "国际货币基金组织", "世界贸易组织", "世界卫生组织", "欧洲联盟", "亚洲开发银行", "国际奥林匹克委员会", "国际红十字会");

    /// <summary>The companies that pass on (转递) papers of Hong Kong and Macao, as their stamps name them; English spellings and Macao's are to be verified.</summary>
    public static readonly IReadOnlyList<DatedWord> PassingOn =
        Words("Hong Kong: guide to notarisation for use in the mainland; Macao to be verified", "中国法律服务", "中國法律服務", "China Legal Service");

    public static IReadOnlyList<string> InForce(IReadOnlyList<DatedWord> list, DateOnly on) =>
        [.. list.Where(word => word.ValidFrom <= on && (word.ValidTo is not { } to || on <= to)).Select(word => word.Word)];

    private static DatedWord[] Words(string source, params string[] words) =>
        [.. words.Select(word => new DatedWord(word, SinceRegulation, null, source))];
}
