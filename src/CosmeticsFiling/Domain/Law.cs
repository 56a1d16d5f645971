using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>
/// Every provision that filing an ordinary cosmetic rests on. Statutes: L727 (Regulations on the Supervision of Cosmetics), L46 (production
/// and operation, SAMR Order 46), L35 (registration and filing, SAMR Order 35), C32 and C35 (NMPA 2021 Nos 32 and 35: file and annual
/// report), C50 (2021 No. 50: efficacy evidence), CSAF (safety assessment), CLABEL (labels), CCHILD (children's cosmetics), N70 (NMPA 2026
/// No. 70), GB32100 (unified codes), S0 and S1 (the city's and 静安's plans).
/// </summary>
internal static class Law
{
    public static readonly Provision Ordinary = Of("L727", "16");
    public static readonly Provision Route = Of("L727", "17");
    public static readonly Provision Filer = Of("L727", "18");
    public static readonly Provision File = Of("L727", "19");
    public static readonly Provision Complete = Of("L727", "20");
    public static readonly Provision Assessor = Of("L727", "21");
    public static readonly Provision ResponsiblePerson = Of("L727", "23");
    public static readonly Provision SafetyOfficer = Of("L727", "32");
    public static readonly Provision ChineseLabel = Of("L727", "35");
    public static readonly Provision LabelContent = Of("L727", "36");
    public static readonly Provision LabelClaims = Of("L727", "37");
    public static readonly Provision LabelSlips = Of("L46", "37");
    public static readonly Provision Supervision = Of("L727", "65");

    public static readonly Provision NoSpecialClaims = Of("L46", "38");
    public static readonly Provision OnlineLabel = Of("L46", "44");
    public static readonly Provision LicenceNumber = Of("L46", "65");

    public static readonly Provision Change = Of("L35", "35", toBeVerified: true);
    public static readonly Provision OtherAuthority = Of("L35", "36");
    public static readonly Provision GiveUp = Of("L35", "37(2)");
    public static readonly Provision Cancellation = Of("L35", "59");
    public static readonly Provision Numbers = Of("L35", "62");

    public static readonly Provision Account = Of("C32", "", toBeVerified: true);
    public static readonly Provision Authorisation = Of("C32", "16");
    public static readonly Provision Tests = Of("C32", "33");
    public static readonly Provision Toxicology = Of("C32", "33", toBeVerified: true);
    public static readonly Provision ChangeFirst = Of("C32", "38");
    public static readonly Provision FileAgain = Of("C32", "57");
    public static readonly Provision RectificationTerm = Of("L35", "", toBeVerified: true);
    public static readonly Provision Withdrawal = Of("L35", "", toBeVerified: true);
    public static readonly Provision Recording = Of("C32", "", toBeVerified: true);

    public static readonly Provision ResponsiblePersonChange = Of("N70", "item 8");
    public static readonly Provision ConsentBefore = Of("C32", "", toBeVerified: true);
    public static readonly Provision FirstLaunch = Of("N70", "items 1-7");

    public static readonly Provision Evidence = Of("C50", "");
    public static readonly Provision SafetyAssessment = Of("CSAF", "");
    public static readonly Provision LabelDates = Of("CLABEL", "", toBeVerified: true);
    public static readonly Provision LabelNames = Of("CLABEL", "", toBeVerified: true);
    public static readonly Provision Children = Of("CCHILD", "");
    public static readonly Provision UnifiedCode = Of("GB32100", "");

    public static readonly Provision CityPlan = Of("S0", "task 70");
    public static readonly Provision CityPlanAdvice = Of("S0", "task 71");
    public static readonly Provision JingAn = Of("S1", "item 4");

    private static Provision Of(string statute, string article, bool toBeVerified = false) => new(typeof(CosTexts), statute, article, toBeVerified);
}
