using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Each product has one tested in-use period.</summary>
internal sealed class ProductMustBeNamedOnce : PilotSiteRule
{
    public override Provision Provision => PilotLaw.TwoProducts;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        return (form.Products ?? []).Select((product, index) => (Number: product.FilingNumber, Index: index)).Where(product => product.Number is not null)
            .GroupBy(product => product.Number).SelectMany(group => group.Skip(1)).Select(product => At($"/products/{product.Index}/number", product.Number));
    }
}
