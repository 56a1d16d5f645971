using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

/// <summary>Photography, installations and craft are art (ART art. 2) and stand in other chapters: the department looks whether it is.</summary>
internal sealed class ArtOutsideChapter97IsPointedOut : ArtWorkRule
{
    public override Provision Provision => Law.ArtScope;

    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (GoodsCode.Parse(work.Code) is { } code && !GoodsCode.IsArt(code))
            yield return At($"{pointer}/code", code);
    }
}
