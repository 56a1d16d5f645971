using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Owners of a start-up are exempt.</summary>
internal sealed class GraduateMustNotHaveBeenEmployedWhileStudying : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Study?.EmployedWhileStudying == true && form.Agreement?.OwnStartUp != true)
            yield return At("/study/employedWhileStudying");
    }
}
