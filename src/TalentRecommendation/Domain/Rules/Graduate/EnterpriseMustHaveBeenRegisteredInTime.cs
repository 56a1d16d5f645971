using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Who came later goes by the zone’s letter; graduates’ own enterprises are exempt.</summary>
internal sealed class EnterpriseMustHaveBeenRegisteredInTime : GraduateRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (Registration.DayMissed(form) is { } last)
            yield return At("/registeredOn", last);
    }
}
