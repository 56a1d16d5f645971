using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>GSF art. 37 for temporary entry, taken over; to be verified.</summary>
internal sealed class ThreeExtensionsAreTheMost : ExtendRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExtendForm form, CheckContext context)
    {
        if (context.Known is ExtendKnown { Extensions: >= ExhibitionTerms.MostExtensions })
            yield return At("/validUntil", ExhibitionTerms.MostExtensions);
    }
}
