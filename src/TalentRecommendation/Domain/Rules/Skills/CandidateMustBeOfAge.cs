using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>Eighteen years, to be verified.</summary>
internal sealed class CandidateMustBeOfAge : CandidateRule
{
    public override Provision Provision => Law.PanelRules;

    protected override IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context)
    {
        if (candidate.BirthDate is { } born && TalentTerm.HolderLeastAge.On(context.Today) is var age && born.AddYears(age) > context.Today)
            yield return At("/candidate/birthDate", age);
    }
}
