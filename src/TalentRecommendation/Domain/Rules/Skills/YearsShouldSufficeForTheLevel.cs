using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Skills;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>快捷通道 (S3 item 12): fewer years are the panel's to weigh, not a bar.</summary>
internal sealed class YearsShouldSufficeForTheLevel : CandidateRule
{
    public override Provision Provision => Law.PanelRules;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context)
    {
        if (candidate is { Level: { } level, Education: { } education, Years: { } years } && YearsForLevel.Find(level, education, context.AppliedOn) is { } usual && years < usual.Years)
            yield return At("/candidate/years", usual.Years, usual.Source);
    }
}
