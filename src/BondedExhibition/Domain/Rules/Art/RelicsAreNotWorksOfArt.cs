using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

/// <summary>Cultural relics have a regime of their own (ART art. 2).</summary>
internal sealed class RelicsAreNotWorksOfArt : ArtWorkRule
{
    public override Provision Provision => Law.ArtScope;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Relic == true)
            yield return At($"{pointer}/relic", work.Title);
    }
}
