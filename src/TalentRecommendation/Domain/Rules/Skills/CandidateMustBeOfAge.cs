using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>Eighteen years, to be verified.</summary>
internal sealed class CandidateMustBeOfAge : CandidateRule
{
    private const int Majority = 18;

    public override Provision Provision => Law.PanelRules;

    protected override IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context)
    {
        if (candidate.BirthDate is { } born && born.AddYears(Majority) > context.Today)
            yield return At("/candidate/birthDate", Majority);
    }
}
