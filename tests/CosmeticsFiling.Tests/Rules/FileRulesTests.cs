using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;

namespace Platform.CosmeticsFiling.Tests.Rules;

/// <summary>Each rule of a file with what breaks it, and its source (domain reference §2).</summary>
public sealed class FileRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly FileForm Good = new FileMatter().Example(Today);

    private static readonly FileForm Domestic = Good with
    {
        Origin = Origin.Domestic,
        Filer = Good.Filer! with { UnifiedCode = "91310106MA1FX8880P", Country = null, NameForeign = null },
        ResponsiblePerson = null,
        Product = Good.Product! with { Production = Production.Own, NameForeign = null, Port = null },
        Manufacturers = [new ManufacturerForm { Name = "上海示例日化有限公司", Address = "上海市", LicenceNumber = "沪妆20160890" }],
        Label = Good.Label! with { Shows = Good.Label!.Shows! with { Licence = true, ResponsiblePerson = null } },
    };

    private static readonly FileForm Childs = Good with
    {
        Classification = Good.Classification! with { Users = ["02"], ClaimsChildren = true },
        Product = Good.Product! with { GenericName = "儿童保湿" },
        Label = Good.Label! with { Text = Good.Label!.Text!.Replace("保湿滋润霜", "儿童保湿霜", StringComparison.Ordinal), ChildrensSign = true, UnderSupervision = true },
        Safety = Good.Safety! with { Paper = AssessmentPaper.FullReport },
        Children = new ChildrenForm { DesignPrinciples = "安全优先", NoGeneOrNano = true, NotLikeFood = true },
    };

    public static TheoryData<string, FileForm> Fine() => new()
    {
        { "imported", Good },
        { "domestic", Domestic },
        { "children's", Childs },
        { "waived with certificates (C32 art. 33)", Good with { Tests = [.. Good.Tests!.Where(test => test.Kind != TestKind.Toxicology)], Safety = Good.Safety! with { ToxicologyWaived = true } } },
        { "seen or smelled needs no abstract (C50)", Good with { Classification = Good.Classification! with { Efficacy = ["09"] }, Claims = null } },
    };

    public static TheoryData<string, string, string, FileForm> Broken() => new()
    {
        { "L727 art. 18", "domestic-filer-must-have-a-unified-code", "/filer/unifiedCode", Domestic with { Filer = Domestic.Filer! with { UnifiedCode = null } } },
        { "GB 32100", "unified-codes-must-check-out", "/filer/unifiedCode", Domestic with { Filer = Domestic.Filer! with { UnifiedCode = "91310106MA1FX8881P" } } },
        { "GB 32100", "unified-codes-must-check-out", "/responsiblePerson/unifiedCode", Good with { ResponsiblePerson = Good.ResponsiblePerson! with { UnifiedCode = "123" } } },
        { "L727 art. 23", "filer-abroad-must-name-its-country", "/filer/country", Good with { Filer = Good.Filer! with { Country = "XXX" } } },
        { "L727 art. 23", "filer-abroad-must-have-a-responsible-person", "/responsiblePerson", Good with { ResponsiblePerson = null } },
        { "L727 art. 23", "domestic-product-has-no-responsible-person", "/responsiblePerson", Domestic with { ResponsiblePerson = Good.ResponsiblePerson } },
        { "C32 art. 16", "authorisation-must-still-run", "/responsiblePerson/authorisation/until", Authorised(Good.ResponsiblePerson!.Authorisation! with { Until = Today.AddDays(-1) }) },
        { "C32 art. 16", "authorisation-must-be-notarised", "/responsiblePerson/authorisation/notarised", Authorised(Good.ResponsiblePerson!.Authorisation! with { Notarised = false }) },
        { "C32 art. 16: one product, one RP", "product-must-have-one-responsible-person", "/responsiblePerson/authorisation/onlyOne", Authorised(Good.ResponsiblePerson!.Authorisation! with { OnlyOne = false }) },
        { "L727 art. 32: five years", "safety-officer-must-have-five-years", "/safetyOfficer/experiencedSince", Good with { SafetyOfficer = Good.SafetyOfficer! with { ExperiencedSince = Today.AddYears(-5).AddDays(1) } } },
        { "L727 art. 21: five years", "assessor-must-have-five-years", "/safety/assessor/experiencedSince", Good with { Safety = Good.Safety! with { Assessor = Good.Safety!.Assessor! with { ExperiencedSince = Today.AddYears(-4) } } } },
        { "L727 art. 17", "production-must-fit-the-origin", "/product/production", Good with { Product = Good.Product! with { Production = Production.Own } } },
        { "C32", "imported-product-must-have-a-foreign-name", "/product/nameForeign", Good with { Product = Good.Product! with { NameForeign = " " } } },
        { "C32", "imported-product-must-name-its-port", "/product/port", Good with { Product = Good.Product! with { Port = null } } },
        { "L46 art. 38", "name-must-not-claim-a-special-effect", "/product/genericName", Named("美白保湿") },
        { "L46 art. 38", "name-must-not-claim-a-special-effect", "/label/claims/0", Claiming("ＳＰＦ30") },
        { "L727 art. 37", "nothing-may-sound-medical", "/label/claims/0", Claiming("消炎舒缓") },
        { "CCHILD vip34: 全家使用", "adult-product-must-not-address-children", "/label/claims/0", Claiming("适合全家使用") },
        { "CCHILD", "adult-product-must-not-address-children", "/product/genericName", Named("宝宝保湿") },
        { "L46 art. 65", "domestic-manufacturer-must-hold-a-licence", "/manufacturers/0/licenceNumber", Domestic with { Manufacturers = [Domestic.Manufacturers![0] with { LicenceNumber = "沪妆2016089" }] } },
        { "B1", "label-must-be-in-chinese", "/label/inChinese", Good with { Label = Good.Label! with { InChinese = false } } },
        { "B4", "sticker-must-say-what-the-original-says", "/label/stickerAgrees", Good with { Label = Good.Label! with { StickerAgrees = false } } },
        { "B2", "label-must-show-everything", "/label/shows/ingredients", Good with { Label = Good.Label! with { Shows = Good.Label!.Shows! with { Ingredients = false } } } },
        { "B2", "label-must-name-the-licence", "/label/shows/licence", Domestic with { Label = Domestic.Label! with { Shows = Domestic.Label!.Shows! with { Licence = null } } } },
        { "B3", "label-must-name-the-responsible-person", "/label/shows/responsiblePerson", Good with { Label = Good.Label! with { Shows = Good.Label!.Shows! with { ResponsiblePerson = null } } } },
        { "B9", "label-must-bear-the-products-name", "/label/text", Good with { Label = Good.Label! with { Text = "别的名称" } } },
        { "B6, B11", "ingredients-should-stand-in-order", "/label/ingredientsInOrder", Good with { Label = Good.Label! with { IngredientsInOrder = false } } },
        { "B10", "small-pack-may-show-less", "/label/smallPack", Good with { Label = Good.Label! with { SmallPack = true } } },
        { "B12", "online-label-must-be-the-same", "/label/sameOnline", Good with { Label = Good.Label! with { SameOnline = false } } },
        { "B5", "label-words-should-be-looked-at", "/label/text", Good with { Label = Good.Label! with { Text = Good.Label!.Text + "与防晒化妆品同时使用" } } },
        { "CCHILD: 小金盾", "childrens-label-must-bear-the-sign", "/label/childrensSign", Childs with { Label = Childs.Label! with { ChildrensSign = false } } },
        { "CCHILD: 小金盾", "sign-is-for-childrens-products-only", "/label/childrensSign", Good with { Label = Good.Label! with { ChildrensSign = true } } },
        { "CCHILD", "childrens-label-must-warn", "/label/underSupervision", Childs with { Label = Childs.Label! with { UnderSupervision = null } } },
        { "CCHILD", "childrens-product-must-follow-its-principles", "/children", Childs with { Children = null } },
        { "CCHILD", "childrens-product-must-not-use-new-technology", "/children/noGeneOrNano", Childs with { Children = Childs.Children! with { NoGeneOrNano = false } } },
        { "CCHILD: 可食用", "childrens-product-must-not-look-like-food", "/label/claims/0", Childs with { Label = Childs.Label! with { Claims = ["食品级原料"] } } },
        { "C32 art. 33", "product-must-be-tested", "/tests", Good with { Tests = [.. Good.Tests!.Where(test => test.Kind != TestKind.Microbiology)] } },
        { "C32 art. 33", "tests-must-come-from-a-registered-institution", "/tests/0/registered", Good with { Tests = [Good.Tests![0] with { Registered = false }, .. Good.Tests!.Skip(1)] } },
        { "L727 art. 19", "tests-must-be-passed", "/tests/0/passed", Good with { Tests = [Good.Tests![0] with { Passed = false }, .. Good.Tests!.Skip(1)] } },
        { "C32 art. 33", "test-must-not-lie-ahead", "/tests/0/issuedOn", Good with { Tests = [Good.Tests![0] with { IssuedOn = Today.AddDays(1) }, .. Good.Tests!.Skip(1)] } },
        { "C32 art. 33 [M]", "toxicology-may-only-be-waived-where-it-is-safe", "/safety/toxicologyWaived", Childs with { Tests = [.. Good.Tests!.Where(test => test.Kind != TestKind.Toxicology)], Safety = Childs.Safety! with { ToxicologyWaived = true } } },
        { "L727 art. 21", "product-must-be-assessed-as-safe", "/safety/safe", Good with { Safety = Good.Safety! with { Safe = false } } },
        { "L727 art. 21", "assessment-must-not-lie-ahead", "/safety/assessedOn", Good with { Safety = Good.Safety! with { AssessedOn = Today.AddDays(1) } } },
        { "CSAF class 1", "full-report-is-due-for-the-first-class", "/safety/paper", Childs with { Safety = Childs.Safety! with { Paper = AssessmentPaper.Conclusion } } },
        { "CSAF class 1: new ingredient", "full-report-is-due-for-the-first-class", "/safety/paper", Good with { Formula = new FormulaForm { Rows = [Good.Formula!.Rows![0] with { IsNew = true }] } } },
        { "CSAF class 2", "conclusion-alone-needs-a-well-running-system", "/safety/qualitySystemRunsWell", Good with { Safety = Good.Safety! with { QualitySystemRunsWell = false } } },
        { "C50 table: 06 needs a human test", "each-claim-must-have-its-evidence", "/classification/efficacy/0", Evidenced("06", EvidenceKind.Literature) },
        { "C50 table: 16 needs a test", "each-claim-must-have-its-evidence", "/classification/efficacy/0", Evidenced("16", EvidenceKind.Data) },
        { "C50: sensitive skin", "each-claim-must-have-its-evidence", "/claims/sensitiveSkin", Good with { Claims = Good.Claims! with { SensitiveSkin = true } } },
        { "C50", "evidence-must-belong-to-a-claim", "/claims/evidence/0/claim", Evidenced("11", EvidenceKind.Data) with { Classification = Good.Classification! with { Efficacy = ["09"] } } },
        { "L727 art. 65", "file-must-be-true", "/truthful", Good with { Truthful = false } },
    };

    [Theory]
    [MemberData(nameof(Fine), DisableDiscoveryEnumeration = true)]
    public void What_is_in_order_is_found_in_order(string why, FileForm form) => Assert.True(Findings(form).Count == 0, $"{why}: {string.Join(", ", Findings(form).Select(finding => $"{finding.Code} at {finding.Pointer}"))}");

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_found_in_its_place(string source, string code, string pointer, FileForm form) =>
        Assert.True(Findings(form).Any(finding => finding.Code == code && finding.Pointer == pointer), $"{source}: {string.Join(", ", Findings(form).Select(finding => $"{finding.Code} at {finding.Pointer}"))}");

    // Accident: a rule that no test breaks may never find anything.
    [Fact]
    public void Every_rule_is_broken_by_some_test()
    {
        string[] elsewhere = ["filer-must-not-be-barred", "same-product-should-not-be-filed-twice"];
        var broken = Broken().Select(row => row.Data.Item2).Concat(elsewhere).ToHashSet();
        Assert.All(FileRules.Own<FileForm>(), rule => Assert.Contains(rule.Code, broken));
    }

    [Fact]
    public void Who_is_barred_and_what_is_filed_already_is_known_from_the_register()
    {
        var found = Findings(Good, new FileKnown(new Catalogue(Today, new Dictionary<CatalogueKind, CatalogueList>())) { BarredUntil = Today.AddYears(1), SameName = "沪G妆网备字2025000001" });
        Assert.Equal([("filer-must-not-be-barred", Severity.Block), ("same-product-should-not-be-filed-twice", Severity.Warn)], found.Select(finding => (finding.Code, finding.Severity)));
    }

    private static IReadOnlyList<Finding> Findings(FileForm form, FilingKnown? known = null)
    {
        var context = new CheckContext(Today, "JA", new HashSet<string>()) { Known = known };
        return [.. FileRules.Own<FileForm>().SelectMany(rule => rule.Check(form, context))];
    }

    private static FileForm Authorised(AuthorisationForm authorisation) => Good with { ResponsiblePerson = Good.ResponsiblePerson! with { Authorisation = authorisation } };

    private static FileForm Named(string generic) => Good with { Product = Good.Product! with { GenericName = generic } };

    private static FileForm Claiming(string claim) => Good with { Label = Good.Label! with { Claims = [claim] } };

    private static FileForm Evidenced(string efficacy, EvidenceKind kind) => Good with
    {
        Classification = Good.Classification! with { Efficacy = [efficacy] },
        Claims = Good.Claims! with { Evidence = [new EvidenceForm { Claim = efficacy, Kinds = [kind], Abstract = "摘要" }] },
    };
}
