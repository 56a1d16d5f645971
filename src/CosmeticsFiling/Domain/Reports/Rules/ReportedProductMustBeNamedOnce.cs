using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>One line a product.</summary>
internal sealed class ReportedProductMustBeNamedOnce : ReportRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        return (form.Products ?? []).Select((product, index) => (Number: product.FilingNumber, Index: index)).Where(product => product.Number is not null)
            .GroupBy(product => product.Number).SelectMany(group => group.Skip(1)).Select(product => At($"/products/{product.Index}/number", product.Number));
    }
}
