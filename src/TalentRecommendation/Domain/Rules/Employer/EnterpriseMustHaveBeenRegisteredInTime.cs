using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>Graduates’ own enterprises are exempt.</summary>
internal sealed class EnterpriseMustHaveBeenRegisteredInTime : EmployerRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (IsEnterprise(form) && form is { GraduateStartUp: false, Year: { } year, RegisteredOn: { } day } && day > GraduateConditions.Of(year).RegistrationCutOff(year))
            yield return At("/registeredOn", GraduateConditions.Of(year).RegistrationCutOff(year));
    }
}
