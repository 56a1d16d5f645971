using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>A year is reported from 1 January of the next.</summary>
internal sealed class ReportWindowMustHaveOpened : ReportRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        if (form.Year is { } year && ReportWindow.Of(year).From is var from && context.AppliedOn < from)
            yield return At("/year", year, from);
    }
}
