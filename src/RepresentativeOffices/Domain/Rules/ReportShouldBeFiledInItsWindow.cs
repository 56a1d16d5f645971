using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>After 30 June a report is still taken, late; the applicant is told what that costs.</summary>
internal sealed class ReportShouldBeFiledInItsWindow() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReportMissing;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.Year is { } year && Windows.AnnualReport(year).Until is var until && context.AppliedOn > until)
            yield return At("/year", year, until, Penalties.Warning(Penalties.AnnualReportMissing, context.AppliedOn));
    }
}
