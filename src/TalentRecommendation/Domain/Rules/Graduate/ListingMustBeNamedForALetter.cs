using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>The zone writes its letter for employers on its list.</summary>
internal sealed class ListingMustBeNamedForALetter : GraduateRule
{
    public override Provision Provision => Law.OfficialLetter;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form is { Route: EmployerRoute.OfficialLetter, Listing: null or "" })
            yield return At("/listing");
    }
}
