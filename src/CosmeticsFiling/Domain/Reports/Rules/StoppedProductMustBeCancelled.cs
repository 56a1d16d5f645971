using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>Who stops making or importing asks for the filing to be cancelled (cos.cancel; Order 35 art. 37(2)).</summary>
internal sealed class StoppedProductMustBeCancelled : ReportRule
{
    public override Provision Provision => PilotLaw.StopMeansCancelling;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        foreach (var (product, index) in (form.Products ?? []).Select((product, index) => (product, index)))
        {
            if (product.StillMadeOrImported == false)
                yield return At($"/products/{index}/stillMadeOrImported", product.Number);
        }
    }
}
