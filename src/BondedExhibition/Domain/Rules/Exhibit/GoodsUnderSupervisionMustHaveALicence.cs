using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Goods under import restriction without permit get no guarantee (L581 art. 4; HGF art. 66).</summary>
internal sealed class GoodsUnderSupervisionMustHaveALicence : ExhibitItemRule
{
    public override Provision Provision => Law.NotRestricted;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown is { Line.Supervision: { Length: > 0 } conditions } && string.IsNullOrWhiteSpace(shown.Goods.LicenceNumber) && string.IsNullOrWhiteSpace(shown.Item?.LicenceNumber))
            yield return At($"{pointer}/licenceNumber", conditions);
    }
}
