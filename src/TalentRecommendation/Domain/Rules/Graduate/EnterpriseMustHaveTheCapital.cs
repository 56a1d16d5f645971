using System.Globalization;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Who has less goes by the zone’s letter; graduates’ own enterprises are exempt.</summary>
internal sealed class EnterpriseMustHaveTheCapital : GraduateRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (Registration.CapitalMissed(form) is { } floor)
            yield return At("/registeredCapital", floor.ToString("N0", CultureInfo.InvariantCulture));
    }
}
