using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.TalentRecommendation.Domain;

/// <summary>How every matter of this service begins, from the draft to <see cref="States.UnderReview"/>; what follows is each matter's own.</summary>
internal static class Opening
{
    /// <summary>Ends that the opening itself leads to.</summary>
    public static readonly IReadOnlyList<State> Ends = [States.NotAccepted, States.Withdrawn, States.Lapsed];

    public static readonly IReadOnlyList<State> Editable = [States.Draft, States.AwaitingCorrection];

    /// <param name="law">Which lets the applicant apply.</param>
    /// <param name="decisions">Started by acceptance, as far as they apply to the form; ended by withdrawal.</param>
    public static IEnumerable<Step> Of(Provision law, params Limit[] decisions) => Of(law, null, decisions);

    /// <param name="law">Which lets the applicant apply.</param>
    /// <param name="before">What has to come before the office's check, and starts it when it comes; null: a submission starts the check itself.</param>
    /// <param name="decisions">As above.</param>
    public static IEnumerable<Step> Of(Provision law, Limit? before, Limit[] decisions)
    {
        var first = before ?? Terms.AcceptanceCheck;
        Limit[] open = before is null ? [first] : [first, Terms.AcceptanceCheck];
        return Steps(law, first, open, decisions);
    }

    private static IEnumerable<Step> Steps(Provision law, Limit first, Limit[] open, Limit[] decisions) =>
    [
        new(States.Draft, Act.Submit, States.Submitted, Audience.Applicant, law, Start(first)),
        new(States.Draft, Act.Withdraw, States.Withdrawn, Audience.Applicant, Law.Application),
        new(States.Submitted, Act.RequestCorrections, States.AwaitingCorrection, Audience.Officer, Law.CorrectOnce, End(open).ThenStart(Terms.CorrectionAnswer)),
        new(States.Submitted, Act.Accept, States.UnderReview, Audience.Officer, Law.Accept, End(open).ThenStart(decisions)),
        new(States.Submitted, Act.DeemAccepted, States.UnderReview, Audience.System, Law.CorrectOnce,
            End(Terms.AcceptanceCheck).ThenStartAsOf(Terms.AcceptanceCheck, decisions), When: Terms.AcceptanceCheck),
        new(States.Submitted, Act.DeclineAcceptance, States.NotAccepted, Audience.Officer, Law.NotCompetent, End(open)),
        new(States.Submitted, Act.Withdraw, States.Withdrawn, Audience.Applicant, Law.Application, End(open)),
        new(States.AwaitingCorrection, Act.Resubmit, States.Submitted, Audience.Applicant, Law.CorrectOnce, End(Terms.CorrectionAnswer).ThenStart(first)),
        new(States.AwaitingCorrection, Act.Withdraw, States.Withdrawn, Audience.Applicant, Law.Application, End(Terms.CorrectionAnswer)),
        new(States.AwaitingCorrection, Act.Lapse, States.Lapsed, Audience.System, Law.CorrectionTerm, End(Terms.CorrectionAnswer), When: Terms.CorrectionAnswer),
        new(States.UnderReview, Act.Withdraw, States.Withdrawn, Audience.Applicant, Law.Application, End(decisions)),
    ];
}
