using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Without a row nobody can say the full tax.</summary>
internal sealed class GoodsMustStandInTheTariff : ExhibitItemRule
{
    public override Provision Provision => Law.GuaranteeAmount;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown is { Item: { } item, Line: null })
            yield return At($"{pointer}/code", item.GoodsCode);
    }
}
