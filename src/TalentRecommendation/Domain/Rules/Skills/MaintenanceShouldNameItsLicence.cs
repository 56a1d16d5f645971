using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Skills;

internal sealed class MaintenanceShouldNameItsLicence : CandidateRule
{
    public override Provision Provision => Law.AviationTitles;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(CandidatePart candidate, CheckContext context)
    {
        if (candidate is { Track: AviationTrack.Maintenance } && string.IsNullOrWhiteSpace(candidate.MaintenanceLicence))
            yield return At("/candidate/maintenanceLicence");
    }
}
