using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>A cancelled or suspended product is not used; sold after cancellation it counts as unfiled (L727 art. 65).</summary>
internal sealed class ProductMustBeInForce : PilotProductRule
{
    public override Provision Provision => PilotLaw.InForce;

    protected override bool IsAgainst(PilotProduct product, KnownProducts known) => !product.IsInForce;
}
