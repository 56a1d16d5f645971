using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>Preparing, filling and bottling need a production licence (L46 art. 63); that of the pilot names the service.</summary>
internal sealed class LicenceMustNameOnSiteServices : PilotSiteRule
{
    public const string Scope = "现场个性化服务";

    public override Provision Provision => PilotLaw.ProductionLicence;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Licence?.Scope is { Length: > 0 } scope && !scope.Contains(Scope, StringComparison.Ordinal))
            yield return At("/licence/scope", Scope);
    }
}
