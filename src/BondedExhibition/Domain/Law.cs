using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary>
/// Every provision that bonded exhibition rests on. Statutes: HGF (Customs Law), GSF (Tariff Law), XFS (Consumption Tax), ZZSF (VAT Law), L581
/// (customs guarantees, Decree 581), SHC9 (Shanghai Customs 2014 No. 9), JZSB (centralised declaration, GACC Order 169), AEO282 (credit
/// levels, GACC Order 282), TAX272 (collection of duties, GACC Order 272), JG2 (金关二期 message fields), ART (works of art, Ministry of Culture
/// Order 56), STOR (storage terms), XKF (Administrative Licensing Law), GB32100, S0–S3 (the city's and the districts' plans). Domain reference §3.
/// </summary>
internal static class Law
{
    public static readonly Provision Supervised = Of("HGF", "37");
    public static readonly Provision Statement = Of("HGF", "37", toBeVerified: true);
    public static readonly Provision BondedBusiness = Of("HGF", "32");
    public static readonly Provision StoredOutside = Of("HGF", "38");
    public static readonly Provision NoRelease = Of("HGF", "66");
    public static readonly Provision GuaranteeForms = Of("HGF", "68");
    public static readonly Provision Disposal = Of("HGF", "100");
    public static readonly Provision LateDeclaration = Of("HGF", "24");

    public static readonly Provision RateDay = Of("GSF", "21(1)");
    public static readonly Provision Rates = Of("GSF", "12");
    public static readonly Provision ProvisionalRate = Of("GSF", "13");
    public static readonly Provision Countermeasures = Of("GSF", "17");
    public static readonly Provision Duty = Of("GSF", "23");
    public static readonly Provision DutiableValue = Of("GSF", "24");
    public static readonly Provision Additions = Of("GSF", "25");
    public static readonly Provision Deductions = Of("GSF", "26");
    public static readonly Provision Valuation = Of("GSF", "27");
    public static readonly Provision Reexport = Of("GSF", "36");
    public static readonly Provision TemporaryEntry = Of("GSF", "37");
    public static readonly Provision PayWithin = Of("GSF", "43");
    public static readonly Provision KeeperPays = Of("GSF", "56");
    public static readonly Provision ExchangeRate = Of("GSF", "60");
    public static readonly Provision ConsumptionTax = Of("XFS", "9");
    public static readonly Provision ConsumptionRates = Of("XFS", "", toBeVerified: true);
    public static readonly Provision Vat = Of("ZZSF", "14");
    public static readonly Provision VatRates = Of("ZZSF", "10");
    public static readonly Provision Rounding = Of("TAX272", "", toBeVerified: true);

    public static readonly Provision NotRestricted = Of("L581", "4");
    public static readonly Provision GuaranteeCases = Of("L581", "5");
    public static readonly Provision ExemptionOnly = Of("L581", "10");
    public static readonly Provision GeneralGuarantee = Of("L581", "11");
    public static readonly Provision Letter = Of("L581", "13");
    public static readonly Provision GuaranteeAmount = Of("L581", "14(2)");
    public static readonly Provision GuaranteeDecision = Of("L581", "16");
    public static readonly Provision GeneralDecision = Of("L581", "17");
    public static readonly Provision GuaranteeChange = Of("L581", "17");
    public static readonly Provision GuaranteeReturn = Of("L581", "20");
    public static readonly Provision CreditLevels = Of("AEO282", "");

    public static readonly Provision Enterprises = Of("SHC9", "item 1");
    public static readonly Provision Networked = Of("SHC9", "item 2");
    public static readonly Provision FullGuarantee = Of("SHC9", "item 4");
    public static readonly Provision DisplayTerm = Of("SHC9", "item 5", toBeVerified: true);
    public static readonly Provision Consolidated = Of("SHC9", "item 6");
    public static readonly Provision DutyFree = Of("SHC9", "item 7");
    public static readonly Provision Loss = Of("SHC9", "item 8");
    public static readonly Provision Suspension = Of("SHC9", "item 9");
    public static readonly Provision Centralised = Of("JZSB", "9");
    public static readonly Provision Messages = Of("JG2", "");

    public static readonly Provision ArtPermit = Of("ART", "3");
    public static readonly Provision ArtOperator = Of("ART", "5");
    public static readonly Provision ArtScope = Of("ART", "2");
    public static readonly Provision ArtDecision = Of("ART", "", toBeVerified: true);
    public static readonly Provision ArtTenDays = Of("S3", "item 4");
    public static readonly Provision StorageTerm = Of("STOR", "");
    public static readonly Provision StorageExtension = Of("S2", "item 2");
    public static readonly Provision Conversion = Of("S2", "item 2");
    public static readonly Provision CrossDistrict = Of("S3", "item 14");
    public static readonly Provision Waiver = Of("S0", "task 10");
    public static readonly Provision WaiverDecision = Of("S0", "task 10", toBeVerified: true);
    public static readonly Provision AfterSale = Of("S0", "task 13");
    public static readonly Provision AfterSaleJingAn = Of("S1", "item 2");
    public static readonly Provision SplitSupervision = Of("S2", "item 1");
    public static readonly Provision CosmeticInForce = Of("L727", "65");

    public static readonly Provision Application = Of("XKF", "29", toBeVerified: true);
    public static readonly Provision NotRequired = Of("XKF", "32(1)");
    public static readonly Provision NotCompetent = Of("XKF", "32(2)");
    public static readonly Provision CorrectOnce = Of("XKF", "32(4)");
    public static readonly Provision CorrectionTerm = Of("XKF", "32(4)", toBeVerified: true);
    public static readonly Provision Accept = Of("XKF", "32(5)");
    public static readonly Provision Decide = Of("XKF", "42", toBeVerified: true);
    public static readonly Provision Refuse = Of("XKF", "38");
    public static readonly Provision NotCounted = Of("XKF", "45");
    public static readonly Provision Revoke = Of("XKF", "69");
    public static readonly Provision UnifiedCode = Of("GB32100", "");

    private static Provision Of(string statute, string article, bool toBeVerified = false) => new(typeof(BexTexts), statute, article, toBeVerified);
}
