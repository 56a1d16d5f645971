using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

internal sealed class WorkMustNotLieAhead : ArtWorkRule
{
    public override Provision Provision => Law.ArtPermit;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Year > context.Today.Year)
            yield return At($"{pointer}/year", work.Year);
    }
}
