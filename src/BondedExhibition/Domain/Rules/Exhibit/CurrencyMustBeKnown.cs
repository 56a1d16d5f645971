using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>ISO 4217; the message carries customs’ own code.</summary>
internal sealed class CurrencyMustBeKnown : ExhibitGoodsRule
{
    public override Provision Provision => Law.Messages;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.Currency is { Length: > 0 } currency && CodeTable.Currencies.Find(currency) is null)
            yield return At($"{pointer}/currency", currency);
    }
}
