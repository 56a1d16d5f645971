using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Works of art need the culture department’s permit though they are only bonded (ART art. 3; domain reference §3.10).</summary>
internal sealed class ArtMustHaveAPermit : ExhibitGoodsRule
{
    public override Provision Provision => Law.ArtPermit;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (GoodsCode.IsArt(goods.Code) && string.IsNullOrWhiteSpace(goods.ArtPermit))
            yield return At($"{pointer}/artPermit", goods.Name);
    }
}
