using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>The pilot serves what the operator has filed itself, or files for as responsible person (S0 task 71).</summary>
internal sealed class ProductMustBeOnesOwn : PilotProductRule
{
    public override Provision Provision => PilotLaw.OwnProducts;

    protected override bool IsAgainst(PilotProduct product, KnownProducts known) => product.OrganisationId != known.OrganisationId;
}
