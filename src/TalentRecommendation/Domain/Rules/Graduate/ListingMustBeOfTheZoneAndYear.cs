using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Listings;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class ListingMustBeOfTheZoneAndYear : GraduateRule
{
    public override Provision Provision => Law.Recommendation;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (context.Known is GraduateKnown { Listing: { State: Listing.Listed } listing } && (listing.Zone != context.Zone || listing.Year != form.Year))
            yield return At("/listing", listing.Number);
    }
}
