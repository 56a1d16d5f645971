using System.Globalization;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

/// <summary>Whom capital or day of registration keep from applying by itself may be listed all the same: the zone then applies for its graduates by official letter (GR21 item 4).</summary>
internal sealed class EmployerBelowTheConditionsNeedsALetter : EmployerRule
{
    public override Provision Provision => Law.OfficialLetter;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (Registration.CapitalMissed(form) is { } floor)
            yield return At("/registeredCapital", floor.ToString("N0", CultureInfo.InvariantCulture));
        if (Registration.DayMissed(form) is { } last)
            yield return At("/registeredOn", last);
    }
}
