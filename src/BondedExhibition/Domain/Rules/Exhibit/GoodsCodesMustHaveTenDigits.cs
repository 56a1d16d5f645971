using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>商品编码: ten digits (domain reference §3.7).</summary>
internal sealed class GoodsCodesMustHaveTenDigits : ExhibitGoodsRule
{
    public override Provision Provision => Law.Messages;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.Code is { Length: > 0 } code && GoodsCode.Parse(code) is null)
            yield return At($"{pointer}/code", code);
    }
}
