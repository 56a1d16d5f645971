using Platform.CaseKernel.Clock;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// The office's time limits. The regulation writes plain "日"; the authority's own terms are counted in
/// working days, because registration is a licence-type act (convention of the domain reference §5.4).
/// </summary>
internal static class Limits
{
    /// <summary>What does not count towards the time for the decision; the applicant is told how long it takes (XKF art. 45).</summary>
    private static readonly IReadOnlyList<PauseGround> NotCounted =
        [.. new[] { "hearing", "bidding", "inspection", "test", "quarantine", "appraisal", "expert-review" }.Select(code => new PauseGround(code, Law.NotCounted))];

    public static readonly Limit AcceptanceCheck = new("acceptance-check", 5, DayUnit.WorkingDays, Law.CorrectOnce);
    public static readonly Limit Decision = new("decision", 15, DayUnit.WorkingDays, Law.Decide, Promised: 0, PromisedBy: Law.ShanghaiGuide) { PauseGrounds = NotCounted };

    public static readonly Limit ChangeDecision = new("change-decision", 10, DayUnit.WorkingDays, Law.DecideChange, Promised: 0, PromisedBy: Law.ShanghaiGuide) { PauseGrounds = NotCounted };
    public static readonly Limit DeregistrationDecision = new("deregistration-decision", 10, DayUnit.WorkingDays, Law.DecideDeregistration, Promised: 0, PromisedBy: Law.ShanghaiGuide) { PauseGrounds = NotCounted };

    /// <summary>Of recording what was filed. A filing is no licence and no text sets a term; the acceptance check's is taken over, to be verified.</summary>
    public static readonly Limit Recording = new("recording", 5, DayUnit.WorkingDays, Law.FilingTerm);

    /// <summary>Of taking note of an annual report; no text sets a term, the acceptance check's is taken over, to be verified.</summary>
    public static readonly Limit ReportRecording = new("report-recording", 5, DayUnit.WorkingDays, Law.ReportTerm);

    /// <summary>Of a department that is consulted; the regulation sets none.</summary>
    public static readonly Limit Opinion = new("opinion", 5, DayUnit.WorkingDays, Law.ConsultationTerm) { WarnDays = 1 };

    public static readonly Limit Certificates = new("certificates", 5, DayUnit.WorkingDays, Law.Decide);
    public static readonly Limit ChangeCertificates = new("change-certificates", 5, DayUnit.WorkingDays, Law.DecideChange);
    public static readonly Limit DeregistrationNotice = new("deregistration-notice", 5, DayUnit.WorkingDays, Law.DecideDeregistration);

    /// <summary>
    /// The applicant's answer to a correction notice, in working days. No text at hand names a term; without one a case that
    /// nobody mends stays open for ever. Thirty working days leave time for a paper to be notarised and legalised abroad; the
    /// number stands since 2026-11-20 and is to be verified by the business side.
    /// </summary>
    public static readonly Limit CorrectionAnswer = new("correction-answer", 30, DayUnit.WorkingDays, Law.CorrectionTerm) { Whose = LimitOf.Applicant, WarnDays = 5 };
}
