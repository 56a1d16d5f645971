using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Ordinary cosmetics only (NMPA 2025 No. 18).</summary>
internal sealed class ProductMustNotBeSpecial : PilotProductRule
{
    public override Provision Provision => PilotLaw.OrdinaryOnly;

    protected override bool IsAgainst(PilotProduct product, KnownProducts known) => product.IsSpecial;
}
