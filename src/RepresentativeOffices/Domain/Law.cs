using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// Every provision this service rests on. Statutes: L584 (Decree 584, text of 2018), XKF (Administrative Licensing Law, 2019),
/// L338 (Decree 338), LAW52 and LAW131 (Ministry of Justice circular and order), ZS2024 and SCZT (domiciles, market entities), TZXGS (investment
/// companies, older text), S0, S1 and S2 (the city's, 静安's and 闵行's plans), SHEN and SHRO (Shanghai's guide and practice), ROCHG (practice for changes), ROREP (notes of the annual report's form), ROHK (the way of Hong Kong papers),
/// HCCH12 (the Convention abolishing legalisation), GB11643 (identity numbers).
/// </summary>
internal static class Law
{
    public static readonly Provision Registrar = Of("L584", "5");
    public static readonly Provision AnnualReport = Of("L584", "6");
    public static readonly Provision ReportTerm = Of("L584", "6", toBeVerified: true);
    public static readonly Provision OwnAccountAndBooks = Of("L584", "7");
    public static readonly Provision RegisteredItems = Of("L584", "9");
    public static readonly Provision Name = Of("L584", "10");
    public static readonly Provision Representatives = Of("L584", "11");
    public static readonly Provision RepresentativeBars = Of("L584", "12");
    public static readonly Provision NonProfit = Of("L584", "13");
    public static readonly Provision PermittedActivities = Of("L584", "14");
    public static readonly Provision Premises = Of("L584", "15");
    public static readonly Provision Term = Of("L584", "16");
    public static readonly Provision CertificatesLapse = Of("L584", "19");
    public static readonly Provision Register = Of("L584", "17");
    public static readonly Provision Announcement = Of("L584", "20");
    public static readonly Provision Apply = Of("L584", "22");
    public static readonly Provision Setup = Of("L584", "23");
    public static readonly Provision DocumentShapes = Of("L584", "23", toBeVerified: true);
    public static readonly Provision SetupEnterprise = Of("L584", "23(2)");
    public static readonly Provision SetupPremises = Of("L584", "23(7)");
    public static readonly Provision Decide = Of("L584", "24");
    public static readonly Provision Consultation = Of("L584", "24");
    public static readonly Provision ConsultationTerm = Of("L584", "24", toBeVerified: true);
    public static readonly Provision ConsultationSilence = Of("L584", "24", toBeVerified: true);
    public static readonly Provision Change = Of("L584", "27");
    public static readonly Provision Renewal = Of("L584", "28");
    public static readonly Provision ChangeMaterials = Of("L584", "27", toBeVerified: true);
    public static readonly Provision DecideChange = Of("L584", "30");
    public static readonly Provision Filing = Of("L584", "31");
    public static readonly Provision FilingTerm = Of("L584", "31", toBeVerified: true);
    public static readonly Provision Deregistration = Of("L584", "32");
    public static readonly Provision DeregistrationMaterials = Of("L584", "33");
    public static readonly Provision DecideDeregistration = Of("L584", "34");
    public static readonly Provision AnnualReportMissing = Of("L584", "38(1)");
    public static readonly Provision Penalties = Of("L584", "35-39");
    public static readonly Provision EnterpriseBar = Of("L584", "39");

    public static readonly Provision Application = Of("XKF", "29", toBeVerified: true);
    public static readonly Provision NotRequired = Of("XKF", "32(1)");
    public static readonly Provision NotCompetent = Of("XKF", "32(2)");
    public static readonly Provision CorrectOnce = Of("XKF", "32(4)");
    public static readonly Provision CorrectionTerm = Of("XKF", "32(4)", toBeVerified: true);
    public static readonly Provision Accept = Of("XKF", "32(5)");
    public static readonly Provision Refuse = Of("XKF", "38");
    public static readonly Provision NotCounted = Of("XKF", "45");
    public static readonly Provision Revoke = Of("XKF", "69");

    public static readonly Provision LawFirms = Of("L338", "6");
    public static readonly Provision LawFirmPeople = Of("L338", "7");
    public static readonly Provision LawFirmPapers = Of("L338", "8");
    public static readonly Provision LawFirmName = Of("L338", "8(1)");
    public static readonly Provision LawFirmTime = Of("L338", "9");
    public static readonly Provision LawFirmRegistration = Of("L338", "10, 22");
    public static readonly Provision LawFirmChanges = Of("L338", "12");
    public static readonly Provision LawFirmBans = Of("L338", "15, 16, 18");
    public static readonly Provision LawFirmPresence = Of("L338", "19");
    public static readonly Provision LawFirmAddress = Of("LAW52", "");
    public static readonly Provision LawFirmMeasures = Of("S0", "task 6");
    public static readonly Provision LegalAdvisers = Of("S0", "task 44");
    public static readonly Provision HongKongMacaoLawFirms = Of("LAW131", "", toBeVerified: true);

    public static readonly Provision Domiciles = Of("ZS2024", "");
    public static readonly Provision ClusteredSites = Of("ZS2024", "", toBeVerified: true);
    public static readonly Provision OneDomicile = Of("SCZT", "11");
    public static readonly Provision DomicileReform = Of("S2", "item 12");
    public static readonly Provision InvestmentCompanies = Of("TZXGS", "", toBeVerified: true);
    public static readonly Provision InvestmentCompanyMechanism = Of("S0", "task 2");
    public static readonly Provision Reinvestment = Of("S0", "task 1");
    public static readonly Provision ReinvestmentJingAn = Of("S1", "item 7");

    public static readonly Provision Delegation = Of("S0", "task 3");
    public static readonly Provision DelegationJingAn = Of("S1", "item 7");
    public static readonly Provision ChangePractice = Of("ROCHG", "", toBeVerified: true);
    public static readonly Provision ReportForm = Of("ROREP", "", toBeVerified: true);
    public static readonly Provision ShanghaiGuide = Of("SHEN", "");
    public static readonly Provision ShanghaiPractice = Of("SHRO", "");
    public static readonly Provision Dispatch = Of("SHRO", "", toBeVerified: true);
    public static readonly Provision Photos = Of("SHRO", "", toBeVerified: true);
    public static readonly Provision Authentication = Of("SHRO", "", toBeVerified: true);
    public static readonly Provision HongKongPapers = Of("ROHK", "");
    public static readonly Provision Apostille = Of("HCCH12", "", toBeVerified: true);
    public static readonly Provision IdentityNumbers = Of("GB11643", "");

    private static Provision Of(string statute, string article, bool toBeVerified = false) => new(typeof(RoTexts), statute, article, toBeVerified);
}
