using Platform.CaseKernel.Clock;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain;

/// <summary>The time limits of this service; how long they are stands in <c>Data/Tables/talent-terms.json</c>.</summary>
internal static class Terms
{
    public static readonly Limit AcceptanceCheck = TalentTerm.AcceptanceCheck.AsLimit(Law.CorrectOnce) with { WarnDays = 1 };

    /// <summary>A graduate's own word on the file (GR26: the employer applies).</summary>
    public static readonly Limit Confirmation = TalentTerm.Confirmation.AsLimit(Law.GraduateConfirms) with { Whose = LimitOf.Applicant, WarnDays = 5 };

    /// <summary>The applicant's answer to a notice.</summary>
    public static readonly Limit CorrectionAnswer = TalentTerm.CorrectionAnswer.AsLimit(Law.CorrectionTerm) with { Whose = LimitOf.Applicant, WarnDays = 5 };

    public static readonly Limit Decision = TalentTerm.Decision.AsLimit(Law.Decide) with { PauseGrounds = [.. new[] { "inspection", "expert-review" }.Select(code => new PauseGround(code, Law.NotCounted))] };
}
