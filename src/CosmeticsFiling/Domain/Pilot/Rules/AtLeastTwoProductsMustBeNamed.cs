using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Two filed products or more (S1 item 4).</summary>
internal sealed class AtLeastTwoProductsMustBeNamed : PilotSiteRule
{
    public override Provision Provision => PilotLaw.TwoProducts;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Products is { Count: > 0 } products && products.Select(product => product.FilingNumber).Distinct().Count() < 2)
            yield return At("/products");
    }
}
