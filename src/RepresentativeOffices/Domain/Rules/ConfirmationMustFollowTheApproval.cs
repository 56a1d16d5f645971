using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R10, second half: what confirms an approval comes after it and has happened.</summary>
internal sealed class ConfirmationMustFollowTheApproval() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Approval is { Required: true, ReconfirmedOn: { } confirmed } approval && (confirmed < approval.ApprovedOn || confirmed > context.Today))
            yield return At("/approval/reconfirmedOn", confirmed);
    }
}
