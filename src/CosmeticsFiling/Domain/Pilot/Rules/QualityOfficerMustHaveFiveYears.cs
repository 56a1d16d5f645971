using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>质量安全负责人: five years in production or quality management (L727 art. 32; L46 art. 28).</summary>
internal sealed class QualityOfficerMustHaveFiveYears : PilotSiteRule
{
    public override Provision Provision => PilotLaw.QualityOfficer;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.QualityOfficer?.YearsOfExperience is { } years && years < 5)
            yield return At("/qualityOfficer/yearsOfExperience", years);
    }
}
