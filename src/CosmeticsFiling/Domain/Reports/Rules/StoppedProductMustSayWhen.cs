using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>Who stops says since when; the day does not lie ahead.</summary>
internal sealed class StoppedProductMustSayWhen : ReportRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        foreach (var (product, index) in (form.Products ?? []).Select((product, index) => (product, index)))
        {
            if (product.StillMadeOrImported == false && (product.LastMadeOn is not { } last || last > context.Today))
                yield return At($"/products/{index}/lastMadeOn", product.Number);
        }
    }
}
