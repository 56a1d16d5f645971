using Platform.CosmeticsFiling.Catalogues;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>A substance whose standard was written anew: until <paramref name="From"/> the old text counts.</summary>
/// <param name="Words">A name that has one of them in it is meant.</param>
internal sealed record NewStandard(Words Title, IReadOnlyList<string> Words, DateOnly From, Provision Provision);

/// <summary>
/// Standards that were revised or added after 2015 and whose text is not in the tables here: the filer is told to look. Products made before
/// the day may be sold until their shelf life ends.
/// </summary>
internal static class Changes
{
    private static readonly DateOnly Mid2026 = new(2026, 7, 1);
    private static readonly DateOnly Begin2027 = new(2027, 1, 1);
    private static readonly DateOnly Begin2028 = new(2028, 1, 1);
    private static readonly DateOnly Mid2028 = new(2028, 6, 1);

    public static readonly IReadOnlyList<NewStandard> All =
    [
        Of("汞及其化合物", "mercury and its compounds", Mid2026, FormulaLaw.NewStandards, "汞", "MERCUR", "THIMEROSAL"),
        Of("邻苯基苯酚及其盐类", "o-phenylphenol and its salts", Mid2028, FormulaLaw.NewStandards, "邻苯基苯酚", "邻苯基酚", "O-PHENYLPHEN"),
        Of("酸性紫43号（CI 60730）", "Acid Violet 43 (CI 60730)", Mid2028, FormulaLaw.NewStandards, "CI60730", "酸性紫43", "ACIDVIOLET43", "EXT.VIOLET2"),
        Of("4-甲基苄亚基樟脑", "4-methylbenzylidene camphor", Begin2027, FormulaLaw.NewStandardsToBeVerified, "4-甲基苄亚基樟脑", "4-METHYLBENZYLIDENECAMPHOR"),
        Of("6-氨基间甲酚", "6-amino-m-cresol", Begin2027, FormulaLaw.NewStandardsToBeVerified, "6-氨基间甲酚", "6-AMINO-M-CRESOL"),
        Of("丁苯基甲基丙醛", "butylphenyl methylpropional", Begin2028, FormulaLaw.NewStandardsToBeVerified, "丁苯基甲基丙醛", "BUTYLPHENYLMETHYLPROPIONAL"),
        Of("环四聚二甲基硅氧烷", "cyclotetrasiloxane", Begin2028, FormulaLaw.NewStandardsToBeVerified, "环四聚二甲基硅氧烷", "CYCLOTETRASILOXANE"),
        Of("吡硫鎓锌", "zinc pyrithione", Begin2028, FormulaLaw.NewStandardsToBeVerified, "吡硫鎓锌", "ZINCPYRITHIONE"),
        Of("水杨酸", "salicylic acid", Begin2028, FormulaLaw.NewStandardsToBeVerified, "=水杨酸", "=SALICYLICACID"),
        Of("氯咪巴唑", "climbazole", Begin2028, FormulaLaw.NewStandardsToBeVerified, "氯咪巴唑", "CLIMBAZOLE"),
        Of("甲基异噻唑啉酮", "methylisothiazolinone", Begin2028, FormulaLaw.NewStandardsToBeVerified, "=甲基异噻唑啉酮", "=METHYLISOTHIAZOLINONE"),
        Of("聚氨丙基双胍", "polyaminopropyl biguanide", Begin2028, FormulaLaw.NewStandardsToBeVerified, "聚氨丙基双胍", "POLYAMINOPROPYLBIGUANIDE"),
        Of("二苯酮-3", "benzophenone-3", Begin2028, FormulaLaw.NewStandardsToBeVerified, "=二苯酮-3", "=BENZOPHENONE-3"),
        Of("胡莫柳酯", "homosalate", Begin2028, FormulaLaw.NewStandardsToBeVerified, "胡莫柳酯", "HOMOSALATE"),
        Of("奥克立林", "octocrylene", Begin2028, FormulaLaw.NewStandardsToBeVerified, "奥克立林", "OCTOCRYLENE"),
        Of("甲苯-2,5-二胺及其硫酸盐", "toluene-2,5-diamine and its sulfate", Begin2028, FormulaLaw.NewStandardsToBeVerified, "甲苯-2,5-二胺", "TOLUENE-2,5-DIAMINE"),
    ];

    public static NewStandard? Of(IReadOnlyList<string> keys) => All.FirstOrDefault(standard => standard.Words.Any(word => keys.Any(key => Is(key, word))));

    private static bool Is(string key, string word) => word[0] == '=' ? key.Length == word.Length - 1 && key.EndsWith(word[1..], StringComparison.Ordinal) : key.Contains(word, StringComparison.Ordinal);

    private static NewStandard Of(string zh, string en, DateOnly from, Provision provision, params string[] words) =>
        new(new Words(zh, en), [.. words.Select(word => word[0] == '=' ? $"={IngredientNames.Key(word[1..])}" : IngredientNames.Key(word))], from, provision);
}
