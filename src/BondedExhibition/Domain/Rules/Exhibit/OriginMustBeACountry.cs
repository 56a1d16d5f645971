using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>ISO 3166-1 alpha-3.</summary>
internal sealed class OriginMustBeACountry : ExhibitGoodsRule
{
    public override Provision Provision => Law.Rates;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.Origin is { Length: > 0 } origin && CodeTable.Countries.Find(origin) is null)
            yield return At($"{pointer}/origin", origin);
    }
}
