using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>One declaration is about one book.</summary>
internal sealed class SaleMustBeOfTheBook : DeclaredSaleRule
{
    public override Provision Provision => Law.Messages;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Sale is { } sale && sale.BookNumber != known.BookNumber)
            yield return At($"{pointer}/sale", sale.Number, sale.BookNumber);
    }
}
