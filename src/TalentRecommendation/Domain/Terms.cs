using Platform.CaseKernel.Clock;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain;

/// <summary>The time limits of this service. What no text at hand sets is taken from licensing and marked to be verified.</summary>
internal static class Terms
{
    public static readonly Limit AcceptanceCheck = new("acceptance-check", 5, DayUnit.WorkingDays, Law.CorrectOnce) { WarnDays = 1 };

    /// <summary>A graduate's own word on the file (GR26: the employer applies); no text at hand names a term.</summary>
    public static readonly Limit Confirmation = new("confirmation", GraduateConditions.Latest.ConfirmationDays, DayUnit.CalendarDays, Law.GraduateConfirms) { Whose = LimitOf.Applicant, WarnDays = 5 };

    /// <summary>The applicant's answer to a notice; no text at hand names a term.</summary>
    public static readonly Limit CorrectionAnswer = new("correction-answer", 30, DayUnit.WorkingDays, Law.CorrectionTerm) { Whose = LimitOf.Applicant, WarnDays = 5 };

    public static readonly Limit Decision = new("decision", 20, DayUnit.WorkingDays, Law.Decide)
    {
        PauseGrounds = [.. new[] { "inspection", "expert-review" }.Select(code => new PauseGround(code, Law.NotCounted))],
        WarnDays = 2,
    };
}
