using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

internal sealed class ArtMustStandInChapter97 : ArtWorkRule
{
    public override Provision Provision => Law.ArtScope;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Code is { Length: > 0 } code && !GoodsCode.IsArt(code))
            yield return At($"{pointer}/code", code);
    }
}
