using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

internal sealed class OriginOfTheWorkMustBeACountry : ArtWorkRule
{
    public override Provision Provision => Law.ArtPermit;

    protected override IEnumerable<Finding> Check(ArtWorkForm work, string pointer, CheckContext context)
    {
        if (work.Origin is { Length: > 0 } origin && CodeTable.Countries.Find(origin) is null)
            yield return At($"{pointer}/origin", origin);
    }
}
