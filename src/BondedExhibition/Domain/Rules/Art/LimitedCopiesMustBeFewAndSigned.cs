using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

/// <summary>At most 200, signed by the artist (domain reference §3.8).</summary>
internal sealed class LimitedCopiesMustBeFewAndSigned : ArtWorkRule
{
    public override Provision Provision => Law.ArtScope;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Kind != ArtKind.LimitedCopy)
            yield break;
        if (work.Edition is not (>= 1 and <= 200))
            yield return At($"{pointer}/edition");
        if (work.Signed != true)
            yield return At($"{pointer}/signed");
    }
}
