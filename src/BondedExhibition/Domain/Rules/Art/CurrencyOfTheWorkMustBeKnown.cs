using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

internal sealed class CurrencyOfTheWorkMustBeKnown : ArtWorkRule
{
    public override Provision Provision => Law.ArtPermit;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Currency is { Length: > 0 } currency && CodeTable.Currencies.Find(currency) is null)
            yield return At($"{pointer}/currency", currency);
    }
}
