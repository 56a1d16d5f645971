using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>One report a year; what is wrong with it is corrected in its own case.</summary>
internal sealed class YearMustNotHaveBeenReported() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReport;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.Year is { } year && context.Known is ReportingOffice office && office.Reported.Contains(year))
            yield return At("/year", year);
    }
}
