using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>The declaration says what the book says.</summary>
internal sealed class GoodsMustAgreeWithTheBook : ExhibitItemRule
{
    public override Provision Provision => Law.Messages;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown.Item is not { } item)
            yield break;
        if (GoodsCode.Parse(shown.Goods.Code) is { } code && code != item.GoodsCode)
            yield return At($"{pointer}/code", item.GoodsCode);
        if (shown.Goods.Unit is { Length: 3 } unit && unit != item.Unit)
            yield return At($"{pointer}/unit", item.Unit);
    }
}
