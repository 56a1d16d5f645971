using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>The day of 2021; later years’ notices decide.</summary>
internal sealed class LetterShouldBeWrittenInTime : GraduateRule
{
    public override Provision Provision => Law.OfficialLetter;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form is { Route: EmployerRoute.OfficialLetter, Year: { } year } && GraduateConditions.Of(year).LetterDeadline(year) is var last && context.AppliedOn > last)
            yield return At("/route", last);
    }
}
