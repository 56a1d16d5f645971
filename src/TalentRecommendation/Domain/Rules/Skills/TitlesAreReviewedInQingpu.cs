using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

/// <summary>S3 item 12 names 青浦区 alone; whether another zone may review is for its office to say, and never rejected in silence.</summary>
internal sealed class TitlesAreReviewedInQingpu : CandidateRule
{
    private const string Zone = "QP-CBZ";

    public override Provision Provision => Law.AviationTitles;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context)
    {
        if (context.Zone != Zone)
            yield return At("/application");
    }
}
