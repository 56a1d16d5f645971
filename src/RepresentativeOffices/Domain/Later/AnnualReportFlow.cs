using Platform.CaseKernel.Flow;
using static Platform.CaseKernel.Flow.ClockEffect;
using static Platform.RepresentativeOffices.Domain.FilingFlow;
using static Platform.RepresentativeOffices.Domain.RegistrationFlow;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>
/// The life of an annual report: it is filed by being submitted, and nothing is granted. The office takes note of it or says once what is
/// wrong; a report that is not mended does not count any more.
/// </summary>
internal static class AnnualReportFlow
{
    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft, AwaitingCorrection],
        ends: [Recorded, Withdrawn, Lapsed],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, Law.AnnualReport, Start(Limits.ReportRecording)),
            new(Draft, Act.Withdraw, Withdrawn, Audience.Applicant, Law.Application),
            new(Submitted, Record, Recorded, Audience.Officer, Law.AnnualReport, End(Limits.ReportRecording)),
            new(Submitted, Act.RequestCorrections, AwaitingCorrection, Audience.Officer, Law.ReportTerm, End(Limits.ReportRecording).ThenStart(Limits.CorrectionAnswer)),
            new(AwaitingCorrection, Act.Resubmit, Submitted, Audience.Applicant, Law.ReportTerm, End(Limits.CorrectionAnswer).ThenStart(Limits.ReportRecording)),
            new(AwaitingCorrection, Act.Lapse, Lapsed, Audience.System, Law.CorrectionTerm, End(Limits.CorrectionAnswer), When: Limits.CorrectionAnswer),
        ]);
}
