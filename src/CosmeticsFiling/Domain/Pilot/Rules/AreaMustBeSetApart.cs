using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>The service has an area of its own within the premises.</summary>
internal sealed class AreaMustBeSetApart : PilotSiteRule
{
    public override Provision Provision => PilotLaw.Premises;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Premises?.DedicatedArea == false)
            yield return At("/premises/dedicatedArea");
    }
}
