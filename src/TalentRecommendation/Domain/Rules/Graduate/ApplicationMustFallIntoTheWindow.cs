using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>The day of the first submission counts; a correction does not make it late.</summary>
internal sealed class ApplicationMustFallIntoTheWindow : GraduateRule
{
    public override Provision Provision => Law.Window;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Year is not { } year || form.Study?.Education is not { } education || GraduateWindows.Of(year).Where(window => window.IsFor(education)).ToList() is not [_, ..] windows)
            yield break;
        if (!windows.Any(window => window.IsOpenOn(context.AppliedOn)))
            yield return At("/year", year, windows.Min(window => window.From), windows.Max(window => window.To));
    }
}
