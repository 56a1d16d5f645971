using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;
using static Platform.RepresentativeOffices.Domain.RegistrationFlow;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>The life of what is filed and not granted: the office records it or says once what is wrong; nothing is refused for its merits.</summary>
internal static class FilingFlow
{
    public static readonly State Recorded = new("Recorded", Tone.Done);

    public static readonly Act Record = new("recording");

    /// <summary>L584 art. 31: items that are filed when they have changed.</summary>
    public static readonly FlowTable File = new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Recorded, NotAccepted, Withdrawn, Lapsed],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, Law.Filing, Start(Limits.Recording)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application),
            new(Submitted, Record, Recorded, Audience.Officer, Law.Filing, End(Limits.Recording)),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.CorrectOnce, End(Limits.Recording).ThenStart(Limits.CorrectionAnswer)),
            new(Submitted, Act.DeclineAcceptance, NotAccepted, Audience.Officer, Law.NotCompetent, End(Limits.Recording)),
            new(Submitted, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.Recording)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, Law.CorrectOnce, End(Limits.CorrectionAnswer).ThenStart(Limits.Recording)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Limits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.CorrectionTerm, End(Limits.CorrectionAnswer), When: Limits.CorrectionAnswer),
        ]);
}
