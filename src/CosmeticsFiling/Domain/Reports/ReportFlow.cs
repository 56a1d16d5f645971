using Platform.CaseKernel.Flow;
using Platform.CosmeticsFiling.Domain.Pilot;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CosmeticsFiling.Domain.Reports;

/// <summary>
/// The life of an annual report: it is complete when it is submitted and nothing is granted. The office may ask for a correction later; a
/// report that is not mended does not count any more.
/// </summary>
internal static class ReportFlow
{
    public static readonly State Reported = new("Reported", Tone.Done);

    public static readonly FlowTable Table = new(
        initial: PilotFlow.Draft,
        editable: [PilotFlow.Draft, PilotFlow.AwaitingCorrection],
        ends: [Reported, PilotFlow.Withdrawn, PilotFlow.Lapsed],
        steps:
        [
            new(PilotFlow.Draft, Act.Submit, Reported, Audience.Applicant, PilotLaw.AnnualReport),
            new(PilotFlow.Draft, Act.Withdraw, PilotFlow.Withdrawn, Audience.Applicant, PilotLaw.ReportCorrection),
            new(Reported, Act.RequestCorrections, PilotFlow.AwaitingCorrection, Audience.Officer, PilotLaw.ReportCorrection, Start(PilotLimits.ReportAnswer)),
            new(PilotFlow.AwaitingCorrection, Act.Resubmit, Reported, Audience.Applicant, PilotLaw.ReportCorrection, End(PilotLimits.ReportAnswer)),
            new(PilotFlow.AwaitingCorrection, Act.Lapse, PilotFlow.Lapsed, Audience.System, PilotLaw.ReportCorrection, End(PilotLimits.ReportAnswer), When: PilotLimits.ReportAnswer),
        ],
        reopened: [Reported]);
}
