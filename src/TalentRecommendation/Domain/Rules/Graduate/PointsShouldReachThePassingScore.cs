using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>The city decides; the zone may recommend below the score.</summary>
internal sealed class PointsShouldReachThePassingScore : GraduateRule
{
    public override Provision Provision => Law.PassingScore;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Year is { } year && PointsForm.Of(form) is var asked && !asked.Missing().Any() && PointsTable.Of(year) is { } table && Scoring.Of(asked, table) is { Passed: false } score)
            yield return At("/study", score.Total, table.Passing);
    }
}
