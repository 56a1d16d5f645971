using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>A price that differs is explained to customs.</summary>
internal sealed class PriceShouldBeWhatTheFloorRecorded : DeclaredSaleRule
{
    public override Provision Provision => Law.DutiableValue;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared is { Sale: { } sale, Form.Price: { } price } && price != sale.Price)
            yield return At($"{pointer}/price", sale.Price);
    }
}
