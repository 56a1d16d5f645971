using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain;

/// <summary>
/// Every provision that talent matters rest on. Statutes: GR21 (申请本市户籍办法 of 2021, whose shape recurs each year), GR25 and GR26
/// (沪教委学〔2025〕15号 and 〔2026〕13号), GRP (the yearly 评分办法), CRJ (Exit and Entry Administration Law), L637 (regulation on
/// foreigners' entry and exit), WPG (national guide on foreigners' work permits), WP40 (外专发〔2017〕40号, points), WPBJ (Beijing's guide,
/// standing in for Shanghai's), WPSH (Shanghai's single window of 2019-12-02), JWZG (list of recognised qualifications 2.0), XKF
/// (Administrative Licensing Law), GB32100, S0–S4 (the city's and the districts' plans). Domain reference §4.
/// </summary>
internal static class Law
{
    public static readonly Provision Recommendation = Of("S0", "task 47");
    public static readonly Provision RecommendationJingAn = Of("S1", "item 18");
    public static readonly Provision RecommendationMinhang = Of("S2", "item 17");
    public static readonly Provision EmployerConditions = Of("GR21", "", toBeVerified: true);
    public static readonly Provision EmployerBars = Of("GR21", "", toBeVerified: true);
    public static readonly Provision OfficialLetter = Of("GR21", "", toBeVerified: true);
    public static readonly Provision GraduateConditions = Of("GR21", "", toBeVerified: true);
    public static readonly Provision EmployerApplies = Of("GR26", "");
    public static readonly Provision GraduateConfirms = Of("GR26", "", toBeVerified: true);
    public static readonly Provision OneShot = Of("GR26", "");
    public static readonly Provision Window = Of("GR26", "");
    public static readonly Provision Honesty = Of("GR25", "");
    public static readonly Provision Points = Of("GRP", "", toBeVerified: true);
    public static readonly Provision PassingScore = Of("GRP", "", toBeVerified: true);
    public static readonly Provision Quota = Of("S0", "task 47", toBeVerified: true);
    public static readonly Provision Publication = Of("S0", "task 47", toBeVerified: true);

    public static readonly Provision TwoPermits = Of("CRJ", "41");
    public static readonly Provision ResidenceTerm = Of("CRJ", "30", toBeVerified: true);
    public static readonly Provision ResidenceRenewal = Of("CRJ", "32", toBeVerified: true);
    public static readonly Provision ResidenceDecision = Of("L637", "36");
    public static readonly Provision ResidenceChange = Of("CRJ", "", toBeVerified: true);
    public static readonly Provision EmployerReports = Of("L637", "26");
    public static readonly Provision WorkPermitClasses = Of("WPG", "", toBeVerified: true);
    public static readonly Provision WorkPermitDecision = Of("WPG", "", toBeVerified: true);
    public static readonly Provision WorkPermitPapers = Of("WPBJ", "", toBeVerified: true);
    public static readonly Provision WorkPermitPoints = Of("WP40", "");
    public static readonly Provision InParallel = Of("WPSH", "");
    public static readonly Provision InParallelZone = Of("S0", "task 50");
    public static readonly Provision FiveYears = Of("S0", "task 48");
    public static readonly Provision FiveYearsFirstBatch = Of("S2", "item 18");
    public static readonly Provision RelaxedTwoYears = Of("S3", "item 11");
    public static readonly Provision LegalAdviser = Of("S0", "task 44");

    public static readonly Provision Qualifications = Of("S0", "task 45");
    public static readonly Provision FinancialQualifications = Of("S0", "task 46");
    public static readonly Provision RecognisedList = Of("JWZG", "");
    public static readonly Provision SkillsPosts = Of("S0", "task 43");
    public static readonly Provision AviationTitles = Of("S3", "item 12");
    public static readonly Provision PanelRules = Of("S3", "item 12", toBeVerified: true);

    public static readonly Provision Application = Of("XKF", "29", toBeVerified: true);
    public static readonly Provision NotRequired = Of("XKF", "32(1)");
    public static readonly Provision NotCompetent = Of("XKF", "32(2)");
    public static readonly Provision CorrectOnce = Of("XKF", "32(4)");
    public static readonly Provision CorrectionTerm = Of("XKF", "32(4)", toBeVerified: true);
    public static readonly Provision Accept = Of("XKF", "32(5)");
    public static readonly Provision Decide = Of("XKF", "42", toBeVerified: true);
    public static readonly Provision Refuse = Of("XKF", "38");
    public static readonly Provision NotCounted = Of("XKF", "45");
    public static readonly Provision SilentRenewal = Of("XKF", "50");
    public static readonly Provision Revoke = Of("XKF", "69");
    public static readonly Provision UnifiedCode = Of("GB32100", "");

    private static Provision Of(string statute, string article, bool toBeVerified = false) => new(typeof(TalTexts), statute, article, toBeVerified);
}
