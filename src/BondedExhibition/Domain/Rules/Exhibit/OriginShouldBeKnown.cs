using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Of an unknown origin the ordinary rate is due (GSF art. 12; domain reference §3.10).</summary>
internal sealed class OriginShouldBeKnown : ExhibitGoodsRule
{
    public override Provision Provision => Law.Rates;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (string.IsNullOrWhiteSpace(goods.Origin) && !string.IsNullOrWhiteSpace(goods.Code))
            yield return At($"{pointer}/origin");
    }
}
