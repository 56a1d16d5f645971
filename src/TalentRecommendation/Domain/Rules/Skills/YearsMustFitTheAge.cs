using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>Nobody works before sixteen (to be verified).</summary>
internal sealed class YearsMustFitTheAge : CandidateRule
{
    private const int WorkingAge = 16;

    public override Provision Provision => Law.PanelRules;

    protected override IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context)
    {
        if (candidate is { BirthDate: { } born, Years: { } years } && born.AddYears(WorkingAge + years) > context.Today)
            yield return At("/candidate/years", WorkingAge);
    }
}
