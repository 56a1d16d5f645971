using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Only an office whose registration rests on a treaty may have operating revenue.</summary>
internal sealed class RevenueIsForOfficesUnderATreaty() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.NonProfit;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.OperatingRevenue > 0 && context.Known is ReportingOffice { UnderATreaty: false })
            yield return At("/operatingRevenue", Penalties.Warning(Penalties.ProfitMaking, context.Today));
    }
}
