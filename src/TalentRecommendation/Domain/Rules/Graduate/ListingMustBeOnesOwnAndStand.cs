using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Listings;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Of another employer’s listing no more is said than that it is none of one’s own. An open case of an employer that was delisted is flagged by it.</summary>
internal sealed class ListingMustBeOnesOwnAndStand : GraduateRule
{
    public override Provision Provision => Law.Recommendation;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Listing is { Length: > 0 } number && context.Known is GraduateKnown known && known.Listing is not { State: Listing.Listed })
            yield return At("/listing", number);
    }
}
