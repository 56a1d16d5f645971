using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An office whose approval has ended reports, and is deregistered within 60 days.</summary>
internal sealed class OfficeWithoutApprovalMustEnd() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Deregistration;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.Approval is { } approval && (approval.StillValid == false || approval.ValidUntil < context.Today))
            yield return At("/approval/stillValid", Penalties.Warning(Penalties.NotDeregistered, context.Today));
    }
}
