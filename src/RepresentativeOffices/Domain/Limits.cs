using Platform.CaseKernel.Clock;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// The office's time limits for establishing. The regulation writes plain "日"; the authority's own terms are counted in
/// working days, because registration is a licence-type act (convention of the domain reference §5.4).
/// </summary>
internal static class Limits
{
    public static readonly Limit AcceptanceCheck = new("acceptance-check", 5, DayUnit.WorkingDays, Law.CorrectOnce);
    public static readonly Limit Decision = new("decision", 15, DayUnit.WorkingDays, Law.Decide, Promised: 0, PromisedBy: Law.ShanghaiGuide);

    /// <summary>Of a department that is consulted; the regulation sets none.</summary>
    public static readonly Limit Opinion = new("opinion", 5, DayUnit.WorkingDays, Law.ConsultationTerm) { WarnDays = 1 };

    public static readonly Limit Certificates = new("certificates", 5, DayUnit.WorkingDays, Law.Decide);
}
