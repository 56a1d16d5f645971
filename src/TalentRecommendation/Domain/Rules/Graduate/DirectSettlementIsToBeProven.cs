using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Who settles directly is the year's to say; the officer compares.</summary>
internal sealed class DirectSettlementIsToBeProven : GraduateRule
{
    public override Provision Provision => Law.PassingScore;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form is { Year: { } year, Study: { Direct: { Length: > 0 } code } study } && PointsTable.Of(year)?.FindDirect(code, study.Education, year) is { } group)
            yield return At("/study/direct", group.Title, group.Source);
    }
}
