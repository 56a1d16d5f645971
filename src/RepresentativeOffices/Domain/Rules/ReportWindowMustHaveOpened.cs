using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A year is reported from 1 March of the next; before, nobody can have audited it.</summary>
internal sealed class ReportWindowMustHaveOpened() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReport;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.Year is { } year && Windows.AnnualReport(year).From is var from && context.AppliedOn < from)
            yield return At("/year", year, from);
    }
}
