using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class HealthCertificateMustBeFresh : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.AsksForResidencePermit && !IsFresh(form.Papers?.HealthCertificateOn, context))
            yield return At("/papers/healthCertificateOn");
    }
}
