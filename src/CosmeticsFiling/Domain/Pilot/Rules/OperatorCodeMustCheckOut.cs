using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Pilot.Rules;

/// <summary>A mistyped code names another enterprise.</summary>
internal sealed class OperatorCodeMustCheckOut : PilotSiteRule
{
    public override Provision Provision => PilotLaw.Operators;

    public override IEnumerable<Finding> Check(PilotSiteForm form, CheckContext context)
    {
        if (form.Operator?.UnifiedCode is { Length: > 0 } code && CreditCode.Parse(code).Failed(out _, out _))
            yield return At("/operator/unifiedCode");
    }
}
