using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>No new ingredient that is still monitored.</summary>
internal sealed class ProductMustHaveNoIngredientInMonitoring : PilotProductRule
{
    public override Provision Provision => PilotLaw.OrdinaryOnly;

    protected override bool IsAgainst(PilotProduct product, KnownProducts known) => product.HasNewIngredient;
}
