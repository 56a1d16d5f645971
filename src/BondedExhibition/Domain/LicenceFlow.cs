using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.BondedExhibition.Domain;

/// <summary>The life of what customs or the culture department permit: looked through, accepted, decided.</summary>
internal static class LicenceFlow
{
    public static readonly State Draft = new("Draft", Tone.Draft);
    public static readonly State Submitted = new("Submitted", Tone.Waiting);
    public static readonly State AwaitingCorrection = new("AwaitingCorrection", Tone.Action);
    public static readonly State UnderReview = new("UnderReview", Tone.Waiting);
    public static readonly State Approved = new("Approved", Tone.Done);
    public static readonly State Refused = new("Refused", Tone.Refused);
    public static readonly State NotAccepted = new("NotAccepted", Tone.Refused);
    public static readonly State Withdrawn = new("Withdrawn", Tone.Done);
    public static readonly State Lapsed = new("Lapsed", Tone.Refused);

    public static readonly FlowTable Exhibit = Of(Law.BondedBusiness, Terms.Decision);
    public static readonly FlowTable Extend = Of(Law.DisplayTerm, Terms.Decision);
    public static readonly FlowTable Waiver = Of(Law.Waiver, Terms.WaiverDecision);
    public static readonly FlowTable Transfer = Of(Law.Conversion, Terms.Decision);
    public static readonly FlowTable StorageExtension = Of(Law.StorageExtension, Terms.Decision);

    /// <summary>The ten days count from the fixed list (S3 item 4), which is there when it is handed in: acceptance moves nothing.</summary>
    public static readonly FlowTable ArtImport = Of(Law.ArtPermit, End(Terms.AcceptanceCheck).ThenStartAsOf(Terms.AcceptanceCheck, Terms.ArtDecision), Terms.ArtDecision);

    /// <summary>A single guarantee is decided in five working days, a general one in ten; which of both is said by the form (L581 arts 16-17).</summary>
    public static readonly FlowTable Guarantee = Of(Law.GuaranteeCases, Terms.GuaranteeDecision, Terms.GeneralDecision);

    /// <param name="law">Which asks for the permission and lets it be given.</param>
    /// <param name="decisions">Started by acceptance, as far as they apply to the form.</param>
    private static FlowTable Of(Provision law, params Limit[] decisions) => Of(law, End(Terms.AcceptanceCheck).ThenStart(decisions), decisions);

    /// <param name="accepted">What acceptance does to the clocks; one that is deemed counts from the day on which it should have come.</param>
    private static FlowTable Of(Provision law, ClockEffect accepted, params Limit[] decisions) => new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Approved, Refused, NotAccepted, Withdrawn, Lapsed],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, law, Start(Terms.AcceptanceCheck)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.CorrectOnce, End(Terms.AcceptanceCheck).ThenStart(Terms.CorrectionAnswer)),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, Law.Accept, accepted),
            new(Submitted, Act.DeemAccepted, UnderReview, Audience.System, Law.CorrectOnce,
                End(Terms.AcceptanceCheck).ThenStartAsOf(Terms.AcceptanceCheck, decisions), When: Terms.AcceptanceCheck),
            new(Submitted, Act.DeclineAcceptance, NotAccepted, Audience.Officer, Law.NotCompetent, End(Terms.AcceptanceCheck)),
            new(Submitted, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Terms.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, Law.CorrectOnce, End(Terms.CorrectionAnswer).ThenStart(Terms.AcceptanceCheck)),
            new(AwaitingCorrection, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(Terms.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.CorrectionTerm, End(Terms.CorrectionAnswer), When: Terms.CorrectionAnswer),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, law, End(decisions)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, Law.Refuse, End(decisions)),
            new(UnderReview, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application, End(decisions)),
        ]);
}
