using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using static Platform.CosmeticsFiling.Tests.Formulas.Formulas;

namespace Platform.CosmeticsFiling.Tests.Formulas;

/// <summary>Rules F1 to F13 of the domain reference §2.4 and those of §2.7 that touch ingredients. Each row: a formula, and the findings with their places.</summary>
public sealed class FormulaRulesTests
{
    private const string Cream = "11-05-03-01-02";
    private const string Children = "11-05-02-01-02";

    [Theory]
    // F1, F2, F3 (the vectors of the reference: 100 % exactly, blend % × share)
    [InlineData("水 90; 甘油 10")]
    [InlineData("水 89.9; 甘油 10", "formula-must-sum-to-one-hundred:/formula/rows")]
    [InlineData("水 90.0001; 甘油 10", "formula-must-sum-to-one-hundred:/formula/rows", "contents-must-have-one-to-five-significant-digits:/formula/rows/0/percent")]
    [InlineData("水 33.333; 甘油 33.333; 丁二醇 33.333", "formula-must-sum-to-one-hundred:/formula/rows")]
    [InlineData("水 33.334; 甘油 33.333; 丁二醇 33.333")]
    [InlineData("甘油 10; 水 90", "ingredients-must-stand-in-descending-order:/formula/rows/1")]
    [InlineData("水 50; 甘油 20; 丁二醇 25; 丙二醇 5", "ingredients-must-stand-in-descending-order:/formula/rows/2")]
    [InlineData("水 90; 复配A 10 [水 60 + 甘油 40]")]
    [InlineData("水 90; 复配A 10 [水 60 + 甘油 39]", "blend-shares-must-sum-to-one-hundred:/formula/rows/1/components")]
    [InlineData("水 90; 复配A 10 [水 60 + 甘油 41]", "blend-shares-must-sum-to-one-hundred:/formula/rows/1/components")]
    [InlineData("水 90; 复配A 10 [甘油 100]", "blend-should-have-several-components:/formula/rows/1/components")]
    // F4
    [InlineData("水 99.99999; 甘油 0.00001", "contents-must-have-one-to-five-significant-digits:/formula/rows/0/percent")]
    [InlineData("水 89.998; 甘油 10.002")]
    [InlineData("水 89.9977; 甘油 10.0023", "contents-must-have-one-to-five-significant-digits:/formula/rows/0/percent", "contents-must-have-one-to-five-significant-digits:/formula/rows/1/percent")]
    [InlineData("水 100; 甘油 0", "contents-must-have-one-to-five-significant-digits:/formula/rows/1/percent")]
    [InlineData("水 90; 复配A 10 [水 60.0000 + 甘油 40]", "contents-must-have-one-to-five-significant-digits:/formula/rows/1/components/0/percentOfBlend")]
    // F5
    [InlineData("水 99; 香精 1", "perfume-should-name-what-its-label-names:/formula/perfumeRemarks")]
    [InlineData("水 99; 香精 1 [芳樟醇 60 + 香叶醇 40]")]
    // F7 while the loaded catalogue is a part
    [InlineData("水 99; 某某神秘提取物 1", "ingredient-must-be-in-the-catalogue:/formula/rows/1/name")]
    [InlineData("水 99; 复配A 1 [某某神秘提取物 50 + 甘油 50]", "ingredient-must-be-in-the-catalogue:/formula/rows/1/components/0/name")]
    [InlineData("水 99; GLYCERIN 1", "ingredient-must-be-in-the-catalogue:/formula/rows/1/name")]
    [InlineData("水{AQUA} 90; 甘油{GLYCERIN} 10")]
    [InlineData("水{WATER} 90; 甘油{GLYCEROL} 10", "inci-name-should-belong-to-the-name:/formula/rows/1/inci")]
    [InlineData("水 99; peg-40氢化蓖麻油 1", "ingredient-name-should-read-as-in-the-catalogue:/formula/rows/1/name")]
    // F8
    [InlineData("水 99; 氢醌 1", "ingredient-must-be-in-the-catalogue:/formula/rows/1/name", "ingredient-must-not-be-prohibited:/formula/rows/1")]
    [InlineData("水 99; 复配A 1 [甲硝唑 1 + 甘油 99]", "ingredient-must-be-in-the-catalogue:/formula/rows/1/components/0/name", "ingredient-must-not-be-prohibited:/formula/rows/1/components/0")]
    [InlineData("水 99; 秘方{HYDROQUINONE} 1", "ingredient-must-be-in-the-catalogue:/formula/rows/1/name", "ingredient-must-not-be-prohibited:/formula/rows/1")]
    // F9: tables by purpose
    [InlineData("水 99; 甘油(防腐剂) 1", "ingredient-must-be-in-the-permitted-table:/formula/rows/1/purpose")]
    [InlineData("水 99; 苯氧乙醇(防腐剂) 1")]
    // F11
    [InlineData("水 99; CI 77491(着色剂) 1", "substance-must-meet-its-other-conditions:/formula/rows/1")]
    [InlineData("水 99; 氧化铁类(着色剂) 1", "substance-must-meet-its-other-conditions:/formula/rows/1", "colorant-must-show-its-colour-index:/formula/rows/1/colourIndex")]
    [InlineData("水 99; 马齿苋（PORTULACA OLERACEA）提取物 1", "plant-extract-should-name-the-part:/formula/rows/1/plantPart")]
    [InlineData("水 99; 茶（CAMELLIA SINENSIS）叶提取物 1")]
    // §2.11: a purpose that makes the product special
    [InlineData("水 99; 烟酰胺(美白祛斑剂) 1", "ordinary-product-should-not-have-special-purposes:/formula/rows/1/purpose")]
    public void Formulas_are_judged(string formula, params string[] expected) =>
        Assert.Equal(expected, Places(Check(Of(formula), Cream)));

    [Theory]
    // F12: FAQ of the platform
    [InlineData("甘油 ", true)]
    [InlineData(" 甘油", true)]
    [InlineData("甘\u200B油", true)]
    [InlineData("甘\u3000油", true)]
    [InlineData("甘\u00A0油", true)]
    [InlineData("ＰＥＧ-8", true)]
    [InlineData("甘油*", true)]
    [InlineData("甘油®", true)]
    [InlineData("PEG-40  氢化蓖麻油", true)]
    [InlineData("PEG-40 氢化蓖麻油", false)]
    [InlineData("α-熊果苷", false)]
    [InlineData("茶（CAMELLIA SINENSIS）叶提取物", false)]
    [InlineData("丙烯酸(酯)类/C10-30 烷醇丙烯酸酯交联聚合物", false)]
    public void Stray_spaces_and_odd_symbols_are_found_and_the_right_name_is_given(string name, bool odd)
    {
        var formula = new FormulaForm { Rows = [Row("水", 90m), Row(name, 10m)] };
        var finding = Check(formula, Cream).FirstOrDefault(finding => finding.Code == "ingredient-name-must-be-free-of-odd-symbols");
        Assert.Equal(odd ? "/formula/rows/1/name" : null, finding?.Pointer);
        if (name.Contains('油') && name.Contains('甘') && !name.Contains('*') && !name.Contains('®'))
            Assert.Equal("甘油", finding!.Mend.Args[1]);
    }

    [Fact]
    public void A_name_that_the_whole_catalogue_lacks_blocks()
    {
        var whole = With(CatalogueKind.Ingredients, "name,inci,part,serial\n水,WATER/AQUA,I,1\n", complete: true);
        var finding = Check(Of("水 99; 甘油 1"), Cream, catalogue: whole).Single(finding => finding.Code == "ingredient-must-be-in-the-catalogue");
        Assert.Equal(Severity.Block, finding.Severity);
        Assert.Equal(Severity.Warn, Check(Of("水 99; 某物 1"), Cream).Single(found => found.Code == "ingredient-must-be-in-the-catalogue").Severity);
    }

    [Fact]
    public void An_ingredient_of_the_second_catalogue_counts()
    {
        var whole = With(CatalogueKind.Ingredients, "name,inci,part,serial,from\n水,WATER/AQUA,I,1,\n新某物,,II,2,2026-01-01\n", complete: true);
        Assert.DoesNotContain("ingredient-must-be-in-the-catalogue", Check(Of("水 99; 新某物 1"), Cream, catalogue: whole).Codes());
        var before = With(CatalogueKind.Ingredients, "name,inci,part,serial,from\n水,WATER/AQUA,I,1,\n新某物,,II,2,2026-12-01\n", complete: true);
        Assert.Contains("ingredient-must-be-in-the-catalogue", Check(Of("水 99; 新某物 1"), Cream, catalogue: before).Codes());
    }

    [Theory]
    // F7, F12
    [InlineData("新某物", true, null, "new-ingredient-must-show-its-number:/formula/rows/1/newIngredientNumber")]
    [InlineData("新某物", true, "国妆原备字20260001", "new-ingredient-is-under-monitoring:/formula/rows/1/isNew")]
    [InlineData("甘油", true, "国妆原备字20260001", "new-ingredient-is-under-monitoring:/formula/rows/1/isNew", "catalogue-ingredient-is-not-new:/formula/rows/1/isNew")]
    [InlineData("甘油", false, null)]
    public void New_ingredients_say_so_with_their_number(string name, bool isNew, string? number, params string[] expected) =>
        Assert.Equal(expected, Places(Check(new FormulaForm { Rows = [Row("水", 90m), Row(name, 10m) with { IsNew = isNew, NewIngredientNumber = number }] }, Cream)));

    [Theory]
    // F10: since 2024-01-01; a blend's code stands for its components, and the information itself for every code
    [InlineData("2023-12-31", "", null, false)]
    [InlineData("2024-01-01", "", null, true)]
    [InlineData("2026-11-21", "", null, true)]
    [InlineData("2026-11-21", "ingredient-safety-information", null, false)]
    [InlineData("2026-11-21", "", "1234-5678", false)]
    public void Every_ingredient_carries_its_safety_code(string on, string paper, string? code, bool found)
    {
        var formula = new FormulaForm { Rows = [Row("水", 90m), new FormulaRow { Name = "甘油", Percent = 10m, SafetyCode = code }] };
        var findings = Check(formula, Cream, on: DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), materials: paper);
        Assert.Equal(found ? ["/formula/rows/1/safetyCode"] : [], findings.Where(finding => finding.Code == "ingredient-must-carry-its-safety-code").Select(finding => finding.Pointer));
    }

    [Fact]
    public void Components_may_carry_the_codes_of_their_blend()
    {
        ComponentForm Part(string name, string? code) => new() { Name = name, PercentOfBlend = 50m, SafetyCode = code };
        FormulaForm Blend(string? first, string? second) => new() { Rows = [Row("水", 90m), new FormulaRow { Name = "复配A", Percent = 10m, Components = [Part("水", first), Part("甘油", second)] }] };
        Assert.DoesNotContain("ingredient-must-carry-its-safety-code", Check(Blend("1", "2"), Cream).Codes());
        Assert.Contains("ingredient-must-carry-its-safety-code", Check(Blend("1", null), Cream).Codes());
    }

    [Theory]
    // F6
    [InlineData("11-05-03-10-02", false, "carrier-must-be-described")]
    [InlineData("11-05-03-10-02", true, null)]
    [InlineData(Cream, true, "carrier-is-for-products-with-a-carrier")]
    [InlineData(Cream, false, null)]
    public void Carriers_are_described_where_there_is_one(string code, bool carrier, string? expected)
    {
        var formula = Of("水 90; 甘油 10") with { Carrier = carrier ? new CarrierForm { Material = "无纺布", Source = "某厂", Process = "水刺", QualityIndicators = "克重 40 g/m²" } : null };
        Assert.Equal(expected is null ? [] : [expected], Check(formula, code).Codes());
    }

    [Theory]
    // F11
    [InlineData("11-09-03-09-02", false, "aerosol-must-state-its-propellant:/formula/rows")]
    [InlineData("11-09-03-09-02", true, null)]
    [InlineData("11-09-03-08-02", true, "propellant-is-for-aerosols:/formula/rows/1/isPropellant")]
    [InlineData("11-09-03-08-02", false, null)]
    public void Aerosols_state_their_propellant(string code, bool marked, string? expected)
    {
        var formula = new FormulaForm { Rows = [Row("水", 90m), Row("丁烷", 10m) with { IsPropellant = marked }] };
        Assert.Equal(expected is null ? [] : [expected], Places(Check(formula, code)));
    }

    [Theory]
    // §2.7, CCHILD
    [InlineData("水 99; 烟酰胺(美白剂) 1", "childrens-product-must-not-have-these-purposes")]
    [InlineData("水 99; 水杨酸(祛痘剂) 1", "childrens-product-must-not-have-these-purposes")]
    [InlineData("水 99; 甘油(保湿剂、去屑剂) 1", "childrens-product-must-not-have-these-purposes")]
    [InlineData("水 99; 纳米甘油 1", "childrens-product-must-not-have-new-technology")]
    [InlineData("水 99; 寡肽{RH-OLIGOPEPTIDE-1} 1", "childrens-product-must-not-have-new-technology")]
    [InlineData("水 99; 甘油(保湿剂) 1", null)]
    public void Childrens_products_have_rules_of_their_own(string formula, string? expected)
    {
        IEnumerable<string> OfChildren(string code) => Check(Of(formula), code).Codes().Where(found => found.StartsWith("childrens-", StringComparison.Ordinal));
        Assert.Equal(expected is null ? [] : [expected], OfChildren(Children));
        Assert.Empty(OfChildren(Cream));
    }

    [Fact]
    public void Childrens_products_have_no_new_ingredient() =>
        Assert.Contains("childrens-product-must-not-have-new-ingredients", Check(new FormulaForm { Rows = [Row("水", 90m), Row("新某物", 10m) with { IsNew = true, NewIngredientNumber = "1" }] }, Children).Codes());

    [Theory]
    // F13: the example of the reference
    [InlineData("某牌氨基酸抗皱面膜", "水 99; 甘氨酸(保湿剂) 1", "/formula/rows/1/purpose")]
    [InlineData("某牌氨基酸抗皱面膜", "水 99; 甘氨酸(抗皱剂) 1", null)]
    [InlineData("某牌氨基酸抗皱面膜", "水 99; 甘油(保湿剂) 1", "/formula/rows")]
    [InlineData("某牌玻尿酸保湿霜", "水 99; 透明质酸钠(保湿剂) 1", null)]
    [InlineData("某牌保湿霜", "水 99; 甘油(保湿剂) 1", null)]
    [InlineData(null, "水 99; 甘氨酸(保湿剂) 1", null)]
    public void What_the_name_promises_is_in_the_formula(string? name, string formula, string? place) =>
        Assert.Equal(place is null ? [] : [place], Check(Of(formula), Cream, name).Where(finding => finding.Code == "named-ingredient-should-serve-the-claim").Select(finding => finding.Pointer));

    [Theory]
    // CSPEC: 2026 No. 48
    [InlineData("氯化汞", "2026-06-30", Severity.Note)]
    [InlineData("氯化汞", "2026-07-01", Severity.Warn)]
    [InlineData("邻苯基苯酚", "2028-05-31", Severity.Note)]
    [InlineData("邻苯基苯酚", "2028-06-01", Severity.Warn)]
    [InlineData("CI 60730", "2028-05-31", Severity.Note)]
    [InlineData("CI 60730", "2028-06-01", Severity.Warn)]
    [InlineData("水杨酸", "2028-01-01", Severity.Warn)]
    [InlineData("水杨酸苄酯", "2028-01-01", null)]
    [InlineData("甘油", "2028-06-01", null)]
    public void New_standards_count_from_their_day(string substance, string on, Severity? severity) =>
        Assert.Equal(severity, Check(Formulas.With(substance, 0.1m), Cream, on: DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(finding => finding.Code == "substance-has-a-new-standard")?.Severity);

    // CIEC, 2025 No. 61: there is no column of a historical maximum any more, so no content is too high for being higher than before.
    [Fact]
    public void No_content_is_refused_for_being_higher_than_any_before() =>
        Assert.Empty(Check(Of("烟酰胺 60; 水 40"), Cream));

    [Theory]
    // Last column of Table 3, with its thresholds
    [InlineData("水杨酸", "1", Cream, "含水杨酸", "三岁以下儿童勿用")]
    [InlineData("水杨酸", "1", "09-01-03-02-01", "含水杨酸")]
    [InlineData("甲醛", "0.05", "12-10-03-02-02", "用油脂保护表皮")]
    [InlineData("甲醛", "0.06", "12-10-03-02-02", "含甲醛", "用油脂保护表皮")]
    [InlineData("氨", "1.9", "21-01-03-02-02")]
    [InlineData("氨", "2", "21-01-03-02-02", "含氨")]
    [InlineData("乙醇酸", "2.9", Cream)]
    [InlineData("乙醇酸", "3", Cream, "与防晒化妆品同时使用")]
    [InlineData("乙醇酸", "3", "04-05-03-01-02")]
    [InlineData("乙醇酸", "3", "21-01-03-02-01")]
    [InlineData("滑石粉", "50", "20-09-01-04-02", "应使粉末远离儿童的鼻和口")]
    [InlineData("滑石粉", "50", "20-09-03-04-02")]
    [InlineData("氢氧化钠", "0.5", Cream)]
    [InlineData("氢氧化钠", "0.5", "25-02-03-01-01", "避免接触眼睛", "防止儿童抓拿")]
    [InlineData("过氧化氢", "3", Cream, "含过氧化氢", "避免接触眼睛", "如果产品不慎入眼，应立即冲洗")]
    [InlineData("甘油", "3", Cream)]
    public void Labels_must_say_what_substances_ask(string substance, string percent, string code, params string[] expected) =>
        Assert.Equal(expected, LabelWarnings.Of(
            Formulas.With(substance, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)), ClassificationCode.Parse(code), ShippedCatalogues.On(Today)).Select(warning => warning.Text.Zh));

    [Fact]
    public void Findings_are_bounded_and_the_same_each_time()
    {
        var formula = new FormulaForm { Rows = [.. Enumerable.Range(0, FormulaForm.MostRows).Select(i => new FormulaRow { Name = $"某物{i}*", Percent = 0.123456m })] };
        var (first, second) = (Check(formula, Cream), Check(formula with { }, Cream));
        Assert.Equal(first.Select(finding => (finding.Pointer, finding.Code)), second.Select(finding => (finding.Pointer, finding.Code)));
        Assert.All(first.GroupBy(finding => finding.Code), group => Assert.InRange(group.Count(), 1, 50));
    }

    [Fact]
    public void Nothing_is_said_of_an_empty_form()
    {
        Assert.Empty(Check(new FormulaForm(), classification: null));
        Assert.Empty(Check(new FormulaForm { Rows = [] }, classification: null));
    }

    [Fact]
    public void Every_rule_has_its_words_in_both_languages()
    {
        var rules = FormulaRules.For<Named>().Concat(ClassificationRules.For<Named>()).ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.Code).Distinct().Count());
        Assert.All(rules, rule => Assert.All(new[] { "", ".mend" }, which => Assert.True(ServiceDefaults.Texts.Text.Exists(typeof(Texts.FormulaTexts), $"rule.{rule.Sentence}{which}"), rule.Sentence)));
    }

    private static IEnumerable<string> Places(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding.Code}:{finding.Pointer}");

    private static FormulaRow Row(string name, decimal percent) => new() { Name = name, Percent = percent, SafetyCode = "0001" };

    private static Catalogue With(CatalogueKind kind, string csv, bool complete)
    {
        var (entries, errors) = CatalogueCsv.Read(kind, csv);
        Assert.Empty(errors);
        return new Catalogue(Today, new Dictionary<CatalogueKind, CatalogueList> { [kind] = new(ShippedCatalogues.Version(kind, csv, entries.Count) with { Complete = complete }, entries) });
    }
}
