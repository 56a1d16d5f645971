using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R10: apply within 90 days of the approval, or have the approver confirm it.</summary>
internal sealed class ApprovalMustBeYoungerThanNinetyDays() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Approval is not { Required: true, ApprovedOn: { } approved })
            yield break;
        if (approved > context.Today)
            yield return At("/approval/approvedOn", approved.AddDays(90));
        else if (approved.AddDays(90) < context.Today && form.Approval.ReconfirmedOn is not { } confirmed)
            yield return At("/approval/approvedOn", approved.AddDays(90));
    }
}
