using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A change that had to be approved is registered within thirty days of the approval.</summary>
internal sealed class ApprovedChangeShouldComeWithinThirtyDays() : Rule<ChangeForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Change;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (form.Approval?.ApprovedOn is { } approved && Windows.ApprovedChange(approved) < context.AppliedOn)
            yield return At("/approval/approvedOn", approved, Windows.ApprovedChange(approved), Penalties.Warning(Penalties.ChangeNotRegistered, context.AppliedOn));
    }
}
