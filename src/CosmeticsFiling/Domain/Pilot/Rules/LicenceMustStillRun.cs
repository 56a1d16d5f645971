using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Its last day counts.</summary>
internal sealed class LicenceMustStillRun : PilotSiteRule
{
    public override Provision Provision => PilotLaw.ProductionLicence;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Licence?.ValidUntil is { } last && last < context.Today)
            yield return At("/licence/validUntil", last);
    }
}
