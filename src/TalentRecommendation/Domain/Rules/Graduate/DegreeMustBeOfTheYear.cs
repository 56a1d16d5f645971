using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class DegreeMustBeOfTheYear : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form is { Year: { } year, Study.DegreeOn: { } day } && day.Year != year)
            yield return At("/study/degreeOn", year);
    }
}
