using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Only filed products are served; what the register does not know is not filed here (S0 task 71).</summary>
internal sealed class ProductsMustBeFiled : PilotSiteRule
{
    public override Provision Provision => PilotLaw.OwnProducts;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (context.Known is not KnownProducts known)
            yield break;
        foreach (var (product, index) in (form.Products ?? []).Select((product, index) => (product, index)))
        {
            if (product.FilingNumber is { Length: > 0 } number && !known.ByNumber.ContainsKey(number))
                yield return At($"/products/{index}/number", number);
        }
    }
}
