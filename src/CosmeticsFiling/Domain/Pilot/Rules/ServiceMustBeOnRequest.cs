using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Small batches, made when a consumer asks; making in stock is ordinary production.</summary>
internal sealed class ServiceMustBeOnRequest : PilotSiteRule
{
    public override Provision Provision => PilotLaw.SmallBatch;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Services?.OnRequestOnly == false)
            yield return At("/services/onRequestOnly");
    }
}
