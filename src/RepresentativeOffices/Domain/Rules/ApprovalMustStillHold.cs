using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R10: an approval that has ended is none.</summary>
internal sealed class ApprovalMustStillHold() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Approval is { Required: true, ValidUntil: { } end } && end < context.Today)
            yield return At("/approval/validUntil", end);
    }
}
