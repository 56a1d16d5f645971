using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Blending, dispensing, or both.</summary>
internal sealed class SomeServiceMustBeOffered : PilotSiteRule
{
    public override Provision Provision => PilotLaw.SmallBatch;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Services is { Blending: false, Dispensing: false })
            yield return At("/services");
    }
}
