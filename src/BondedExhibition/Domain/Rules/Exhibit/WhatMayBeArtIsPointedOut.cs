using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>A photograph or a craft work may be art or an ordinary good: no code says which, so the officer looks (ART art. 2).</summary>
internal sealed class WhatMayBeArtIsPointedOut : ExhibitGoodsRule
{
    public override Provision Provision => Law.ArtScope;

    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (Tariff.MayBeArt(GoodsCode.Parse(goods.Code)) && string.IsNullOrWhiteSpace(goods.ArtPermit))
            yield return At($"{pointer}/artPermit", goods.Name);
    }
}
