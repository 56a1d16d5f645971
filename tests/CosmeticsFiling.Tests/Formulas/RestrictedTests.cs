using System.Globalization;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Formulas;
using static Platform.CosmeticsFiling.Tests.Formulas.Formulas;

namespace Platform.CosmeticsFiling.Tests.Formulas;

/// <summary>
/// Every entry of Table 3 of the Safety and Technical Standards (2015), as the domain reference §2.4 has it. A row: entry, substance, content,
/// classification code, and the findings about its limit and use, in the order of the rules; nothing when it is fine.
/// </summary>
public sealed class RestrictedTests
{
    // Efficacy 11 moisturising; sites 01 hair, 05 face, 09 body, 10 nails; users 03; form 01 cream; method 01 rinse-off, 02 leave-on.
    private const string Shampoo = "09-01-03-02-01";
    private const string HairLotion = "21-01-03-02-02";
    private const string Cream = "11-05-03-01-02";
    private const string FaceWash = "09-05-03-01-01";
    private const string BodyLotion = "11-09-03-01-02";
    private const string Depilatory = "25-02-03-01-01";
    private const string Perm = "02-01-03-02-01";
    private const string Nails = "12-10-03-02-02";

    private static readonly string[] OfLimits =
    [
        "substance-must-be-allowed-in-this-use", "substance-is-barred-from-this-product", "content-must-stay-within-its-limit", "content-may-exceed-its-limit",
        "limit-must-be-converted-by-the-filer", "use-of-a-substance-must-be-confirmed",
    ];

    private const string NotHere = "substance-must-be-allowed-in-this-use";
    private const string Barred = "substance-is-barred-from-this-product";
    private const string Over = "content-must-stay-within-its-limit";
    private const string Perhaps = "content-may-exceed-its-limit";
    private const string Convert = "limit-must-be-converted-by-the-filer";
    private const string Confirm = "use-of-a-substance-must-be-confirmed";

    [Theory]
    [InlineData("1", "鲸蜡基三甲基氯化铵", "0.25", Cream)]
    [InlineData("1", "鲸蜡基三甲基氯化铵", "0.26", Cream, Over)]
    [InlineData("1", "鲸蜡基三甲基氯化铵", "2.5", Shampoo)]
    [InlineData("1", "硬脂基三甲基氯化铵", "2.51", Shampoo, Over)]
    [InlineData("1", "山嵛基三甲基氯化铵", "5.0", Shampoo)]
    [InlineData("1", "山嵛基三甲基氯化铵", "5.1", Shampoo, Over)]
    [InlineData("2", "苯扎氯铵", "3", Shampoo)]
    [InlineData("2", "苯扎氯铵", "3.1", Shampoo, Over)]
    [InlineData("2", "苯扎氯铵", "0.1", Cream)]
    [InlineData("2", "苯扎氯铵", "0.11", Cream, Over)]
    [InlineData("2", "苯扎溴铵", "0.11", Cream, Perhaps)]
    [InlineData("2", "苯扎溴铵", "0.05", Cream, Convert)]
    [InlineData("3", "硼酸", "3", Cream)]
    [InlineData("3", "硼酸", "3.1", Cream, Over)]
    [InlineData("3", "硼酸", "5", "20-09-03-04-02")]
    [InlineData("3", "硼酸", "5.1", "20-09-03-04-02", Over)]
    [InlineData("3", "硼酸", "1", "11-09-01-01-02", Barred)]
    [InlineData("3", "硼酸", "1", Perm, NotHere)]
    [InlineData("3", "硼砂", "8", Perm, Convert)]
    [InlineData("3", "硼砂", "9", Perm, Perhaps)]
    [InlineData("4", "苯甲酸", "2.5", FaceWash)]
    [InlineData("4", "苯甲酸", "2.6", FaceWash, Over)]
    [InlineData("4", "苯甲酸钠", "2.6", FaceWash, Perhaps)]
    [InlineData("4", "苯甲酸", "1", Cream, NotHere)]
    [InlineData("5", "羟基喹啉", "0.3", Shampoo, Confirm)]
    [InlineData("5", "羟基喹啉", "0.31", Shampoo, Over, Confirm)]
    [InlineData("5", "羟基喹啉", "0.04", HairLotion, Over, Confirm)]
    [InlineData("5", "羟基喹啉", "0.01", Cream, NotHere)]
    [InlineData("6", "苯氧异丙醇", "2", FaceWash)]
    [InlineData("6", "苯氧异丙醇", "2.1", FaceWash, Over)]
    [InlineData("6", "苯氧异丙醇", "0.5", Cream, NotHere)]
    [InlineData("7", "聚丙烯酰胺", "5", BodyLotion)]
    [InlineData("7", "聚丙烯酰胺", "5", FaceWash)]
    [InlineData("8", "水杨酸", "2.0", Cream)]
    [InlineData("8", "水杨酸", "2.1", Cream, Over)]
    [InlineData("8", "水杨酸", "2.1", FaceWash, Over)]
    [InlineData("8", "水杨酸", "3.0", Shampoo)]
    [InlineData("8", "水杨酸", "3.1", Shampoo, Over)]
    [InlineData("8", "水杨酸", "2.5", "09-01/09-03-02-01", Over)]
    [InlineData("8", "水杨酸", "0.5", "09-01-01-02-01")]
    [InlineData("8", "水杨酸", "0.5", "11-09-01-01-02", Barred)]
    [InlineData("9", "过氧化锶", "4.5", Shampoo, Convert)]
    [InlineData("9", "过氧化锶", "4.6", Shampoo, Perhaps)]
    [InlineData("9", "过氧化锶", "1", Cream, NotHere)]
    [InlineData("10", "月桂醇聚醚-9", "3.0", Cream)]
    [InlineData("10", "月桂醇聚醚-9", "3.1", Cream, Over)]
    [InlineData("10", "月桂醇聚醚-9", "4.0", FaceWash)]
    [InlineData("10", "月桂醇聚醚-9", "4.1", FaceWash, Over)]
    [InlineData("11", "三乙醇胺", "2.5", Cream)]
    [InlineData("11", "三乙醇胺", "2.51", Cream, Over)]
    [InlineData("11", "三乙醇胺", "10", FaceWash)]
    [InlineData("12", "奎宁", "0.5", Shampoo)]
    [InlineData("12", "奎宁", "0.51", Shampoo, Over)]
    [InlineData("12", "奎宁", "0.21", HairLotion, Over)]
    [InlineData("12", "奎宁", "0.1", Cream, NotHere)]
    [InlineData("13", "间苯二酚", "0.5", Shampoo)]
    [InlineData("13", "间苯二酚", "0.6", Shampoo, Over)]
    [InlineData("13", "间苯二酚", "0.5", HairLotion, Confirm)]
    [InlineData("13", "间苯二酚", "0.1", Cream, NotHere)]
    [InlineData("14", "二硫化硒", "1", "23-01-03-02-01")]
    [InlineData("14", "二硫化硒", "1.1", "23-01-03-02-01", Over)]
    [InlineData("14", "二硫化硒", "0.5", Shampoo, NotHere)]
    [InlineData("15", "氯化锶", "2.1", Shampoo, Convert)]
    [InlineData("15", "氯化锶", "2.2", Cream, Perhaps)]
    [InlineData("15", "氯化锶", "1", "11-08-03-01-02", NotHere)]
    [InlineData("16", "二氨基嘧啶氧化物", "1.5", HairLotion)]
    [InlineData("16", "二氨基嘧啶氧化物", "1.6", HairLotion, Over)]
    [InlineData("16", "二氨基嘧啶氧化物", "1", Cream, NotHere)]
    [InlineData("17", "二(羟甲基)亚乙基硫脲", "2", HairLotion)]
    [InlineData("17", "二(羟甲基)亚乙基硫脲", "2.1", Nails, Over)]
    [InlineData("17", "二(羟甲基)亚乙基硫脲", "1", "21-01-03-08-02", Barred)]
    [InlineData("17", "二(羟甲基)亚乙基硫脲", "1", Cream, NotHere)]
    [InlineData("18", "羟乙二磷酸", "1.5", Shampoo)]
    [InlineData("18", "羟乙二磷酸", "1.6", Shampoo, Over)]
    [InlineData("18", "羟乙二磷酸", "0.2", "09-09-03-05-01", Confirm)]
    [InlineData("18", "羟乙二磷酸", "0.3", "09-09-03-05-01", Over, Confirm)]
    [InlineData("18", "羟乙二磷酸四钠", "0.1", Cream, NotHere)]
    [InlineData("19", "过氧化氢", "12", HairLotion)]
    [InlineData("19", "过氧化氢", "12.1", HairLotion, Over)]
    [InlineData("19", "过氧化氢", "4", Cream)]
    [InlineData("19", "过氧化氢", "4.1", Cream, Over)]
    [InlineData("19", "过氧化氢", "2.1", Nails, Over, Confirm)]
    [InlineData("20", "草酸", "5", HairLotion)]
    [InlineData("20", "草酸", "5.1", HairLotion, Over)]
    [InlineData("20", "草酸", "1", Cream, NotHere)]
    [InlineData("21", "吡硫鎓锌", "1.5", "23-01-03-02-01")]
    [InlineData("21", "吡硫鎓锌", "1.6", "23-01-03-02-01", Over)]
    [InlineData("21", "吡硫鎓锌", "0.11", HairLotion, Over)]
    [InlineData("21", "吡硫鎓锌", "0.1", Cream, NotHere)]
    [InlineData("22", "氢氧化钙", "7", Perm, Confirm)]
    [InlineData("22", "氢氧化钙", "7.1", Perm, Perhaps, Confirm)]
    [InlineData("22", "氢氧化钙", "20", Depilatory)]
    [InlineData("22", "氢氧化钙", "0.1", Cream)]
    [InlineData("23", "亚硫酸钠", "6.7", Perm, Convert)]
    [InlineData("23", "亚硫酸钠", "0.21", Cream, Perhaps)]
    [InlineData("23", "焦亚硫酸钠", "0.1", Cream, Convert)]
    [InlineData("24", "氢氧化锂", "1", Perm, Convert, Confirm)]
    [InlineData("24", "氢氧化锂", "5", Perm, Perhaps, Confirm)]
    [InlineData("24", "氢氧化锂", "1", FaceWash)]
    [InlineData("24", "氢氧化锂", "0.1", Cream, NotHere)]
    [InlineData("25", "巯基乙酸", "8", Perm, Confirm)]
    [InlineData("25", "巯基乙酸", "9", Perm, Perhaps, Confirm)]
    [InlineData("25", "巯基乙酸", "12", Perm, Over, Confirm)]
    [InlineData("25", "巯基乙酸", "5", Depilatory)]
    [InlineData("25", "巯基乙酸", "5.1", Depilatory, Over)]
    [InlineData("25", "巯基乙酸", "2.1", Shampoo, Over)]
    [InlineData("25", "巯基乙酸甘油酯", "1", Shampoo, NotHere)]
    [InlineData("26", "硝酸银", "4", "01-06-03-02-01")]
    [InlineData("26", "硝酸银", "4.1", "01-06-03-02-01", Over)]
    [InlineData("26", "硝酸银", "1", Cream, NotHere)]
    [InlineData("27", "硫化钠", "2", Depilatory, Convert)]
    [InlineData("27", "硫化钠", "2.1", Depilatory, Perhaps)]
    [InlineData("27", "硫化钙", "6.1", Depilatory, Perhaps)]
    [InlineData("27", "硫化钙", "1", Cream, NotHere)]
    [InlineData("28", "氢氧化锶", "3.5", Depilatory, Convert)]
    [InlineData("28", "氢氧化锶", "3.6", Depilatory, Perhaps)]
    [InlineData("28", "氢氧化锶", "1", FaceWash, NotHere)]
    [InlineData("29", "四氯化羟锆铝甘氨酸", "5", "14-02-03-01-02", Convert, Confirm)]
    [InlineData("29", "四氯化羟锆铝甘氨酸", "21", "14-02-03-01-02", Perhaps, Confirm)]
    [InlineData("29", "四氯化羟锆铝甘氨酸", "5", "14-02-03-08-02", Barred, Convert, Confirm)]
    [InlineData("29", "四氯化羟锆铝甘氨酸", "5", Cream, NotHere)]
    [InlineData("30", "苯酚磺酸锌", "6", "14-02-03-01-02", Convert)]
    [InlineData("30", "苯酚磺酸锌", "6.1", "14-02-03-01-02", Perhaps)]
    [InlineData("30", "苯酚磺酸锌", "1", FaceWash, NotHere)]
    [InlineData("31", "甲醛", "5", Nails, Confirm)]
    [InlineData("31", "甲醛", "5.1", Nails, Over, Confirm)]
    [InlineData("31", "甲醛", "0.1", Cream, NotHere)]
    [InlineData("32", "氢氧化钠", "4.5", Perm, Perhaps, Confirm)]
    [InlineData("32", "氢氧化钠", "4.6", Perm, Perhaps, Confirm)]
    [InlineData("32", "氢氧化钠", "0.5", Cream)]
    [InlineData("32", "氢氧化钾", "0.5", Cream)]
    [InlineData("33", "硝基甲烷", "0.3", Cream, Confirm)]
    [InlineData("33", "硝基甲烷", "0.4", Cream, Over, Confirm)]
    [InlineData("34", "亚硝酸钠", "0.2", Cream, Confirm)]
    [InlineData("34", "亚硝酸钠", "0.3", Cream, Over, Confirm)]
    [InlineData("35", "滑石粉", "80", "20-09-01-04-02")]
    [InlineData("35", "滑石粉", "80", Cream)]
    [InlineData("36", "苯甲醇", "5", Cream, Confirm)]
    [InlineData("37", "乙醇酸", "6", Cream)]
    [InlineData("37", "乙醇酸", "6.1", Cream, Over)]
    [InlineData("37", "乳酸钠", "6.1", Cream, Perhaps)]
    [InlineData("37", "柠檬酸钠", "0.2", Shampoo, Convert)]
    [InlineData("38", "氨", "6", HairLotion)]
    [InlineData("38", "氨", "6.1", HairLotion, Over)]
    [InlineData("38", "氢氧化铵", "6.1", HairLotion, Perhaps)]
    [InlineData("39", "氯胺T", "0.2", Cream)]
    [InlineData("39", "氯胺T", "0.21", Cream, Over)]
    [InlineData("40", "氯酸钾", "3", Cream)]
    [InlineData("40", "氯酸钾", "3.1", Cream, Over)]
    [InlineData("41", "二氯甲烷", "35", Nails)]
    [InlineData("41", "二氯甲烷", "35.1", Nails, Over)]
    [InlineData("42", "双氯酚", "0.5", Cream)]
    [InlineData("42", "双氯酚", "0.51", Cream, Over)]
    [InlineData("43", "椰油酰胺 DEA", "5", Shampoo)]
    [InlineData("44", "乙醇胺", "5", Shampoo)]
    [InlineData("45", "酮麝香", "0.042", Cream)]
    [InlineData("45", "酮麝香", "0.043", Cream, Over)]
    [InlineData("45", "酮麝香", "1.4", "13-09-03-02-02", Perhaps, Confirm)]
    [InlineData("45", "酮麝香", "1.5", "13-09-03-02-02", Over, Confirm)]
    [InlineData("46", "麝香二甲苯", "0.03", Cream)]
    [InlineData("46", "麝香二甲苯", "0.04", Cream, Over)]
    [InlineData("46", "麝香二甲苯", "1.1", "13-09-03-02-02", Over, Confirm)]
    [InlineData("47", "氯化锌", "1", Cream, Convert)]
    [InlineData("47", "氯化锌", "1.1", Cream, Perhaps)]
    public void Limits_and_uses_are_judged(string entry, string substance, string percent, string code, params string[] expected)
    {
        var findings = Check(With(substance, decimal.Parse(percent, CultureInfo.InvariantCulture)), code).Where(finding => OfLimits.Contains(finding.Code)).ToList();
        Assert.Equal(expected, findings.Codes());
        Assert.All(findings, finding => Assert.Equal(substance, finding.Title.Args[0]));
        Assert.Contains(ShippedCatalogues.On(Today).LimitsOf([IngredientNames.Key(substance)]), found => found.Kind == CatalogueKind.Restricted && found.Entry == entry);
    }

    [Fact]
    public void The_table_has_its_forty_seven_entries_and_each_is_tried_above()
    {
        var entries = Enumerable.Range(1, 47).Select(no => no.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.All(entries, entry => Assert.NotNull(ShippedCatalogues.On(Today).Limited(CatalogueKind.Restricted, entry)));
        var tried = typeof(RestrictedTests).GetMethod(nameof(Limits_and_uses_are_judged))!.GetCustomAttributes(false).OfType<InlineDataAttribute>().Select(row => (string)row.Data[0]!);
        Assert.Equal(entries.Order(StringComparer.Ordinal), tried.Distinct().Order(StringComparer.Ordinal));
    }

    // Entry 1 (b): cetrimonium and steartrimonium chloride count together, and both with behentrimonium chloride.
    [Theory]
    [InlineData("水 97.4; 鲸蜡基三甲基氯化铵 1.3; 硬脂基三甲基氯化铵 1.3", 2)]
    [InlineData("水 97.5; 鲸蜡基三甲基氯化铵 1.25; 硬脂基三甲基氯化铵 1.25", 0)]
    [InlineData("水 94.9; 山嵛基三甲基氯化铵 2.6; 鲸蜡基三甲基氯化铵 2.5", 1)]
    [InlineData("水 95; 山嵛基三甲基氯化铵 2.5; 鲸蜡基三甲基氯化铵 2.5", 0)]
    // Note 4: hydroxides count together; notes to 15 and 41.
    [InlineData("水 64; 二氯甲烷 30; 1,1,1-三氯乙烷 6", 1)]
    public void Groups_share_a_limit(string formula, int over) =>
        Assert.Equal(over, Check(Of(formula), formula.Contains('氯') && formula.Contains("烷 ", StringComparison.Ordinal) ? Nails : Shampoo).Count(finding => finding.Code == Over));

    // F3, F9: what comes with a blend counts with what is added.
    [Theory]
    [InlineData("水 88; 复配A 10 [水 80 + 水杨酸 20]; 甘油 2", Cream, 0)]
    [InlineData("水 89.9; 复配A 10 [水 80 + 水杨酸 20]; 水杨酸 0.1", Cream, 1)]
    [InlineData("水 80; 复配A 10 [水 85 + 水杨酸 15]; 复配B 10 [甘油 94 + 水杨酸 6]", Cream, 1)]
    public void What_blends_bring_counts_too(string formula, string code, int over)
    {
        var findings = Check(Of(formula), code).Where(finding => finding.Code == Over).ToList();
        Assert.Equal(over, findings.Count);
        Assert.All(findings, finding => Assert.Equal("/formula/rows/1/components/1", finding.Pointer));
    }

    // Note 1 of Table 3: as a preservative it follows Table 4.
    [Theory]
    [InlineData("苯甲酸", "0.5", "防腐剂", Cream)]
    [InlineData("苯甲酸", "0.6", "防腐剂", Cream, Over)]
    [InlineData("苯甲酸钠", "0.6", "防腐剂", Cream, Perhaps)]
    [InlineData("水杨酸", "0.6", "防腐剂", Cream, Over)]
    [InlineData("苯氧乙醇", "1.0", "防腐剂", Cream)]
    [InlineData("苯氧乙醇", "1.1", null, Cream, Over)]
    [InlineData("二氧化钛", "26", "防晒剂", Cream, Over)]
    [InlineData("二氧化钛", "26", "着色剂", Cream)]
    [InlineData("二氧化钛", "26", null, Cream, Perhaps, Confirm)]
    [InlineData("CI 60730", "1", "着色剂", FaceWash)]
    [InlineData("CI 60730", "1", "着色剂", Cream, NotHere)]
    public void The_purpose_says_which_table_counts(string substance, string percent, string? purpose, string code, params string[] expected) =>
        Assert.Equal(expected, Check(With(substance, decimal.Parse(percent, CultureInfo.InvariantCulture), purpose), code).Codes().Where(OfLimits.Contains));

    [Theory]
    [InlineData("三乙醇胺", false)]
    [InlineData("乙醇胺", true)]
    [InlineData("椰油酰胺 DEA", true)]
    [InlineData("甘油", null)]
    public void Nitrite_does_not_stand_beside_what_forms_nitrosamines(string beside, bool? found)
    {
        var findings = Check(Of($"水 99.4; {beside} 0.5; 亚硝酸钠 0.1"), Cream);
        Assert.Equal(found is not null, findings.Codes().Contains("substances-must-not-stand-together"));
    }

    [Fact]
    public void Findings_name_the_numbers_and_who_says_so_in_both_languages()
    {
        var finding = Check(With("水杨酸", 2.5m), Cream).Single(finding => finding.Code == Over);
        Assert.Equal("/formula/rows/1", finding.Pointer);
        Assert.Equal(Severity.Block, finding.Severity);
        Assert.Equal(FormulaLaw.Restricted, finding.Provision);
        Assert.Equal("“水杨酸”实际含量合计2.5%，超过表3 限用组分第8项的限量2%（驻留类产品和淋洗类肤用产品）", finding.Title.In(CultureInfo.GetCultureInfo("zh-CN")));
        Assert.Equal("水杨酸 makes 2.5 % in all; Table 3, restricted substances, no. 8 allows 2 % in leave-on products and rinse-off skin products", finding.Title.In(CultureInfo.GetCultureInfo("en")));
    }
}
