using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class DiplomaMustBeOfTheYear : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form is { Year: { } year, Study.DiplomaOn: { } day } && day.Year != year)
            yield return At("/study/diplomaOn", year);
    }
}
