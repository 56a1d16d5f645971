using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An office reports from the year of its registration on.</summary>
internal sealed class YearMustBeOwed() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReport;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (context.Known is ReportingOffice { File.Office.ReportsFrom: var first } && form.Year < first)
            yield return At("/year", form.Year, first);
    }
}
