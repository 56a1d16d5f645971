using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot;

/// <summary>
/// Every provision that the on-site pilot, the annual report and the inspection draw rest on. Statutes: L727 (Decree 727), L46 (SAMR Order 46),
/// C35 (SAMR Order 35), CYR (announcement 2021 No. 35), NM18 (NMPA 2025 No. 18), PD (Pudong's draft rules of 2023), XKF (Administrative
/// Licensing Law), S0 and S1 (the city's and 静安's plans). Domain reference §2.9, §2.10.
/// </summary>
internal static class PilotLaw
{
    public static readonly Provision SellerMustNotPrepare = Of("L727", "38");
    public static readonly Provision Records = Of("L727", "31");
    public static readonly Provision QualityOfficer = Of("L727", "32");
    public static readonly Provision InForce = Of("L727", "65");
    public static readonly Provision OrdinaryOnly = Of("NM18", "");
    public static readonly Provision NoEyesNoChildren = Of("PD", "", toBeVerified: true);
    public static readonly Provision Operators = Of("PD", "", toBeVerified: true);
    public static readonly Provision Premises = Of("PD", "", toBeVerified: true);
    public static readonly Provision Procedures = Of("PD", "", toBeVerified: true);
    public static readonly Provision SmallBatch = Of("S1", "item 4");
    public static readonly Provision TwoProducts = Of("S1", "item 4");
    public static readonly Provision OwnProducts = Of("S0", "task 71");
    public static readonly Provision Watch = Of("S0", "task 70");
    public static readonly Provision ProductionLicence = Of("L46", "63");
    public static readonly Provision LicenceNumber = Of("L46", "65");

    public static readonly Provision Application = Of("XKF", "29", toBeVerified: true);
    public static readonly Provision NotRequired = Of("XKF", "32(1)");
    public static readonly Provision NotCompetent = Of("XKF", "32(2)");
    public static readonly Provision CorrectOnce = Of("XKF", "32(4)");
    public static readonly Provision CorrectionTerm = Of("XKF", "32(4)", toBeVerified: true);
    public static readonly Provision Accept = Of("XKF", "32(5)");
    public static readonly Provision Refuse = Of("XKF", "38");
    public static readonly Provision Decide = Of("XKF", "42", toBeVerified: true);
    public static readonly Provision Issue = Of("XKF", "44", toBeVerified: true);
    public static readonly Provision NotCounted = Of("XKF", "45");
    public static readonly Provision Revoke = Of("XKF", "69");
    public static readonly Provision End = Of("XKF", "70", toBeVerified: true);

    public static readonly Provision AnnualReport = Of("CYR", "");
    public static readonly Provision ReportCorrection = Of("CYR", "", toBeVerified: true);
    public static readonly Provision ReportMissing = Of("C35", "59");
    public static readonly Provision StopMeansCancelling = Of("C35", "37(2)");

    private static Provision Of(string statute, string article, bool toBeVerified = false) => new(typeof(PilotTexts), statute, article, toBeVerified);
}
