using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>The lists are closed where the plans close them; the list of the day of application counts.</summary>
internal sealed class IndustryMustBeOneOfTheZones : EmployerRule
{
    public override Provision Provision => Law.Recommendation;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.Industry is not { Length: > 0 } code || ZoneIndustries.Find(context.Zone, code, context.AppliedOn) is not null)
            yield break;
        var granted = ZoneIndustries.Of(context.Zone, context.AppliedOn);
        yield return At("/industry", new Words(string.Join("、", granted.Select(industry => industry.Title.Zh)), string.Join(", ", granted.Select(industry => industry.Title.En))));
    }
}
