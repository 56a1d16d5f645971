using System.Globalization;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Shared.Texts;

namespace Platform.Web.Shared.Forms;

/// <summary>A closed list of codes with their words in both languages.</summary>
public sealed class CodeList
{
    private readonly string name;
    private readonly IReadOnlyList<string> codes;
    private readonly CodeTable? table;
    private readonly Dictionary<string, string>? titles;
    private readonly Dictionary<string, CodeList>? parts;

    /// <summary>A short list; its words are texts (<c>code.&lt;name&gt;.&lt;code&gt;</c>).</summary>
    private CodeList(string name, params string[] codes) => (this.name, this.codes) = (name, codes);

    /// <summary>A short list of which each zone has a part; where none is granted, none is offered.</summary>
    private CodeList(string name, Dictionary<string, string[]> byZone)
        : this(name, [.. byZone.Values.SelectMany(part => part).Distinct()]) =>
        parts = byZone.ToDictionary(part => part.Key, part => new CodeList(name, part.Value));

    private CodeList(CodeTable table, params string[] frequent)
    {
        (name, this.table, Frequent) = ("", table, frequent);
        codes = [.. table.All.Select(entry => entry.Code)];
    }

    /// <summary>A list that only one page has; its words are given.</summary>
    private CodeList(IReadOnlyList<(string Code, string Title)> given) => (name, codes, titles) = ("", [.. given.Select(entry => entry.Code)], given.ToDictionary(entry => entry.Code, entry => entry.Title));

    public static CodeList Of(IReadOnlyList<(string Code, string Title)> given) => new(given);

    public static CodeList Countries { get; } = new(CodeTable.Countries, "HKG", "MAC", "TWN", "USA", "JPN", "DEU", "GBR", "FRA", "SGP", "KOR");

    public static CodeList Currencies { get; } = new(CodeTable.Currencies, "USD", "EUR", "HKD", "JPY", "GBP", "CNY");

    public static CodeList Sexes { get; } = new("sex", "male", "female");

    public static CodeList PremisesUse { get; } = new("premises-use", "owned", "leased", "free");

    public static CodeList Liability { get; } = new("liability", "limited", "unlimited", "other");

    public static CodeList Sectors { get; } = new("sector", "none", "banking", "insurance", "securities", "legal", "press", "civil-aviation", "shipping", "tourism-culture", "accounting", "certification");

    public static CodeList DocumentKinds { get; } = new("document", "passport", "identity-card", "hk-macao-permit", "taiwan-permit", "foreign-permanent-resident");

    public static CodeList RepresentativeRoles { get; } = new("role", "chief", "representative");

    public static CodeList AuthenticationPaths { get; } = new("authentication", "legalised", "apostille", "hong-kong", "macao", "taiwan");

    public static CodeList ForeignPapers { get; } = new("foreign-paper", "all", "parent-certificate", "articles", "signatory-authorisation", "appointments", "bank-letter");

    public static CodeList PaperTranslations { get; } = new("paper-translation", "stamped", "chinese-original");

    public static CodeList ClosingCauses { get; } = new("closing-cause", "enterprise-withdraws", "term-expired", "enterprise-terminated", "closed");

    public static CodeList ClosedBy { get; } = new("closed-by", "approval-withdrawn", "ordered-closed");

    public static CodeList Clearings { get; } = new("clearing", "settled", "never-handled");

    public static CodeList Returns { get; } = new("return", "returned", "lost");

    public static CodeList Origins { get; } = new("origin", "domestic", "imported", "hong-kong-macao-taiwan");

    public static CodeList Productions { get; } = new("production", "own", "entrusted", "abroad");

    /// <summary>Tables 1 to 5 of the classification of cosmetics; a test compares them with the service's.</summary>
    public static CodeList Efficacies { get; } = new("efficacy", ["A", .. Numbers(1, 26)]);

    public static CodeList Sites { get; } = new("sites", ["B", .. Numbers(1, 10)]);

    public static CodeList Users { get; } = new("users", ["C", .. Numbers(1, 3)]);

    public static CodeList Forms { get; } = new("forms", [.. Numbers(0, 11)]);

    public static CodeList Methods { get; } = new("method", [.. Numbers(1, 2)]);

    public static CodeList Natures { get; } = new("nature", "cosmetic", "soap", "toothpaste", "medical", "taken-in", "article");

    public static CodeList Datings { get; } = new("dating", "made-on-and-shelf-life", "batch-and-use-by");

    public static CodeList TestKinds { get; } = new("test", "microbiology", "physical-chemistry", "toxicology", "human-safety");

    public static CodeList AssessmentPapers { get; } = new("assessment-paper", "full-report", "conclusion-and-papers", "conclusion");

    public static CodeList EvidenceKinds { get; } = new("evidence", "human-test", "consumer-test", "laboratory-test", "literature", "data");

    /// <summary>What evidence is for: an efficacy, or one of the further claims.</summary>
    public static CodeList Claims { get; } = new("claim", [.. Numbers(1, 26), "sensitive-skin", "tear-free", "mild", "quantified", "ingredient"]);

    public static CodeList FormulaChanges { get; } = new("formula-change", "raw-material-source", "other");

    public static CodeList EndsOfProduct { get; } = new("end-of-product", "no-longer-made", "no-longer-imported", "replaced", "other");

    public static CodeList OperatorRoles { get; } = new("operator-role", "filer", "responsible-person");

    public static CodeList ServiceKinds { get; } = new("service-kind", "blending", "dispensing");

    public static CodeList DeclarationKinds { get; } = new("declaration-kind", "record", "change", "delete");

    public static CodeList Directions { get; } = new("direction", "out", "in");

    public static CodeList GoodsKinds { get; } = new("goods-kind", "material", "product");

    public static CodeList RowChanges { get; } = new("row-change", "none", "changed", "added");

    public static CodeList GuaranteeKinds { get; } = new("guarantee-kind", "letter", "deposit", "exemption");

    public static CodeList GuaranteeScopes { get; } = new("guarantee-scope", "single", "general");

    public static CodeList InstitutionGrades { get; } = new("grade", "a", "b", "c");

    public static CodeList TaxPayments { get; } = new("tax-payment", "each", "summary");

    public static CodeList Channels { get; } = new("channel", "bonded", "ecommerce");

    public static CodeList ArtKinds { get; } = new("art-kind", "painting", "calligraphy", "sculpture", "photography", "installation", "craft", "limited-copy");

    public static CodeList ArtPurposes { get; } = new("art-purpose", "exhibition", "sale", "storage");

    public static CodeList Trackings { get; } = new("tracking", "quantity", "serial");

    public static CodeList BookKinds { get; } = new("book-kind", "zone", "logistics-centre", "public-warehouse", "exclusive-warehouse");

    public static CodeList LossCauses { get; } = new("loss-cause", "forceMajeure", "other");

    public static CodeList EmployerKinds { get; } = new("employer-kind", "organ", "institution", "enterprise", "branch");

    /// <summary>Of all zones; a case offers those of its own. A test compares them with the service's.</summary>
    public static CodeList Industries { get; } = new("industry", new Dictionary<string, string[]>
    {
        ["JA"] = ["trade", "finance", "professional-services", "uhd-video", "blockchain", "beauty-health"],
        ["CN"] = ["smart-internet", "aviation-transport", "fashion", "business-finance"],
        ["JS"] = ["advanced-chemicals", "low-altitude", "new-energy-vehicles", "biomanufacturing"],
        ["IR"] = ["culture-tourism"],
        ["MH"] = ["new-trade", "smart-manufacturing"],
    });

    public static CodeList EmployerRoutes { get; } = new("employer-route", "organ", "institution", "enterprise", "official-letter");

    public static CodeList EmployerItems { get; } = new("employer-item", "honest-recruiting", "key-talent", "key-discipline", "major-project", "suburb-welfare", "start-up");

    public static CodeList Provinces { get; } = new("province", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    public static CodeList SchoolClasses { get; } = new("school-class", "1", "2", "3");

    public static CodeList Degrees { get; } = new("degree", "bachelor", "master", "doctor");

    /// <summary>Groups that the city settles without points.</summary>
    public static CodeList DirectGroups { get; } = new("direct-group", "tsinghua-peking-bachelor", "shanghai-world-class-bachelor", "yearly-rule-postgraduate");

    public static CodeList Enrolments { get; } = new("enrolment", "unified", "oriented", "commissioned");

    public static CodeList LanguageItems { get; } = new("language", "cet6", "tem8", "cet4", "exempt-major");

    public static CodeList ComputerItems { get; } = new("computer", "postgraduate", "advanced", "exempt-major", "arts-2", "science-2", "arts-1", "science-1");

    public static CodeList ResearchItems { get; } = new("research", "invention-patent", "west-service");

    public static CodeList PermitApplications { get; } = new("permit-application", "new", "renewal");

    public static CodeList RenewedPermits { get; } = new("renewed-permits", "both", "work-permit", "residence-permit");

    public static CodeList WorkPermitClasses { get; } = new("work-permit-class", "a", "b", "c");

    public static CodeList WorkPermitBases { get; } = new("work-permit-basis", "title", "listed-qualification", "degree-and-experience", "young-talent", "points", "legal-adviser", "bonded-zone", "quota");

    public static CodeList HighestEducations { get; } = new("degree", "none", "bachelor", "master", "doctor");

    public static CodeList ChineseItems { get; } = new("chinese", "former-citizen", "taught-in-chinese", "hsk5", "hsk4", "hsk3", "hsk2", "hsk1");

    public static CodeList Distinctions { get; } = new("distinction", "top-school", "fortune-500", "patent", "five-years-in-china");

    public static CodeList SalaryPromises { get; } = new("salary-promise", "four-times", "six-times");

    public static CodeList Visas { get; } = new("visa", "z", "r", "m", "f", "s1", "q1", "other");

    public static CodeList Relations { get; } = new("relation", "spouse", "child", "parent");

    public static CodeList ProfessionalFields { get; } = new("professional-field", "planning", "design", "finance");

    /// <summary>The recognised list, as far as it is on file; a test compares it with the service's.</summary>
    public static CodeList Qualifications { get; } = new("qualification", "GBR-RTPI", "USA-AICP", "HKG-HKIP", "GBR-RIBA", "USA-NCARB", "HKG-HKIA", "GBR-ISTRUCTE", "USA-CFA", "USA-FRM", "HKG-SFC", "GBR-CISI");

    public static CodeList SkillsApplications { get; } = new("skills-application", "posts", "title");

    public static CodeList SkillLevels { get; } = new("skill-level", "1", "2", "3", "4", "5");

    public static CodeList AviationTracks { get; } = new("aviation-track", "maintenance", "research", "design", "manufacture");

    public static CodeList TitleLevels { get; } = new("title-level", "assistant", "intermediate", "senior");

    public static CodeList StaffReports { get; } = new("staff-report", "left", "data-changed", "post-changed", "violation");

    /// <summary>Whether it is the same for everybody.</summary>
    public bool IsClosed => titles is null;

    public int Count => codes.Count;

    /// <summary>What of it a zone has.</summary>
    public CodeList In(string zone) => parts is null ? this : parts.GetValueOrDefault(zone) ?? new CodeList(name);

    /// <summary>Codes that most people look for, offered again at the top.</summary>
    public IReadOnlyList<string> Frequent { get; } = [];

    /// <summary>All codes in the order of the reader's language.</summary>
    public IEnumerable<(string Code, string Title)> Options(CultureInfo culture)
    {
        var options = codes.Select(code => (code, TitleOf(code, culture)));
        return table is null ? options : options.OrderBy(option => option.Item2, StringComparer.Create(culture, ignoreCase: true));
    }

    /// <summary>The code itself when the list does not have it: better a raw code than nothing.</summary>
    public string TitleOf(string code, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        if (titles is not null)
            return titles.GetValueOrDefault(code, code);
        if (table is null)
            return codes.Contains(code) ? new Text(typeof(FormTexts), KeyOf(code)).In(culture) : code;
        if (table.Find(code) is not { } entry)
            return code;
        return culture.TwoLetterISOLanguageName == "zh" ? entry.Zh : entry.En;
    }

    internal IEnumerable<string> TextKeys => table is null && titles is null ? codes.Select(KeyOf) : [];

    // An efficacy is called the same wherever it is named.
    private string KeyOf(string code) => $"code.{(name == "claim" && char.IsAsciiDigit(code[0]) ? "efficacy" : name)}.{code}";

    private static IEnumerable<string> Numbers(int first, int last) => Enumerable.Range(first, last - first + 1).Select(number => number.ToString("00", CultureInfo.InvariantCulture));
}
