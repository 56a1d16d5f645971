using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Of a year without a notice nothing is guessed.</summary>
internal sealed class WindowOfTheYearIsNotPublished : GraduateRule
{
    public override Provision Provision => Law.Window;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Year is { } year && GraduateWindows.Of(year).Count == 0)
            yield return At("/year", year);
    }
}
