using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>No product for infants or children: user codes 01 and 02.</summary>
internal sealed class ProductMustNotBeForChildren : PilotProductRule
{
    public override Provision Provision => PilotLaw.NoEyesNoChildren;

    protected override bool IsAgainst(PilotProduct product, KnownProducts known) => product.IsForChildren;
}
