using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>By 31 March; later the products stand under the public mark until they are reported.</summary>
internal sealed class ReportShouldBeFiledInItsWindow : ReportRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        if (form.Year is { } year && ReportWindow.Of(year).Until is var until && context.AppliedOn > until)
            yield return At("/year", year, until);
    }
}
