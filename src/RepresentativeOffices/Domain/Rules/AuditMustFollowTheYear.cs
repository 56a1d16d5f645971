using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A year is audited when it is over, and the audit has happened.</summary>
internal sealed class AuditMustFollowTheYear() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReport;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form is { Year: { } year, Audit.ReportedOn: { } reported } && (reported.Year <= year || reported > context.Today))
            yield return At("/audit/reportedOn", year);
    }
}
