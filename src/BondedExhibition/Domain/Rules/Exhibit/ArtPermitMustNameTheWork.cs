using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>One permit covers the batch it names, out and back (ART art. 3): photographs and craft as much as what stands in chapter 97. It is the applicant's or that of an importer whom the form names.</summary>
internal sealed class ArtPermitMustNameTheWork : ExhibitGoodsRule
{
    public override Provision Provision => Law.ArtPermit;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown known && ArtPermits.IsOurs(goods.ArtPermit) && !known.PermitNames(goods, context.Today))
            yield return At($"{pointer}/artPermit", goods.ArtPermit, goods.Name);
    }
}
