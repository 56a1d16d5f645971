using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary>The time limits of this service. What no text at hand sets is taken from licensing and marked to be verified.</summary>
internal static class Terms
{
    /// <summary>What does not count towards a decision (XKF art. 45).</summary>
    private static readonly IReadOnlyList<PauseGround> NotCounted =
        [.. new[] { "inspection", "expert-review" }.Select(code => new PauseGround(code, Law.NotCounted))];

    public static readonly Limit AcceptanceCheck = new("acceptance-check", 5, DayUnit.WorkingDays, Law.CorrectOnce) { WarnDays = 1 };

    /// <summary>The applicant's answer to a notice; no text at hand names a term.</summary>
    public static readonly Limit CorrectionAnswer = new("correction-answer", 30, DayUnit.WorkingDays, Law.CorrectionTerm) { Whose = LimitOf.Applicant, WarnDays = 5 };

    public static readonly Limit Decision = Decides("decision", 20, Law.Decide);

    /// <summary>Of a guarantee for one operation, and of an exemption (L581 art. 16).</summary>
    public static readonly Limit GuaranteeDecision = Decides("guarantee-decision", 5, Law.GuaranteeDecision);

    /// <summary>Of 总担保 (L581 art. 17).</summary>
    public static readonly Limit GeneralDecision = Decides("general-guarantee-decision", 10, Law.GeneralDecision);

    public static readonly Limit WaiverDecision = Decides("waiver-decision", 10, Law.WaiverDecision);

    /// <summary>From the fixed list (S3 item 4): it is handed in with the application, or anew with its correction.</summary>
    public static readonly Limit ArtDecision = Decides("art-decision", 10, Law.ArtTenDays);

    /// <summary>The declarant's: 15 days from completing the declaration (GSF art. 43). 汇总 has a day of the month instead .</summary>
    public static readonly Limit TaxPayment = new("tax-payment", 15, DayUnit.CalendarDays, Law.PayWithin) { Whose = LimitOf.Applicant, WarnDays = 3 };

    /// <summary>The keeper's, to what a count found; no text at hand names a term.</summary>
    public static readonly Limit Statement = new("statement", 10, DayUnit.WorkingDays, Law.Statement) { Whose = LimitOf.Applicant, WarnDays = 3 };

    public static readonly Limit DiscrepancyDecision = Decides("discrepancy-decision", 20, Law.Decide);

    private static Limit Decides(string code, int workingDays, Provision provision) => new(code, workingDays, DayUnit.WorkingDays, provision) { PauseGrounds = NotCounted, WarnDays = 2 };
}
