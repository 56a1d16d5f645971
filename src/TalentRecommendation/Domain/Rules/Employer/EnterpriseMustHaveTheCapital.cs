using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>Graduates’ own enterprises are exempt.</summary>
internal sealed class EnterpriseMustHaveTheCapital : EmployerRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (IsEnterprise(form) && form is { GraduateStartUp: false, Year: { } year, RegisteredCapital: { } capital } && capital < GraduateConditions.Of(year).CapitalFloor)
            yield return At("/registeredCapital", GraduateConditions.Of(year).CapitalFloor.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
    }
}
