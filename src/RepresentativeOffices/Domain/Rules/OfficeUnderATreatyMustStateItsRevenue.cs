using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An office that may make profit states what it earned, zero included.</summary>
internal sealed class OfficeUnderATreatyMustStateItsRevenue() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ReportForm;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.OperatingRevenue is null && context.Known is ReportingOffice { UnderATreaty: true })
            yield return At("/operatingRevenue");
    }
}
