using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>No eye care: site code 06.</summary>
internal sealed class ProductMustNotWorkAtTheEyes : PilotProductRule
{
    public override Provision Provision => PilotLaw.NoEyesNoChildren;

    protected override bool IsAgainst(PilotProduct product, KnownProducts known) => product.IsForEyes;
}
