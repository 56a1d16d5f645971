using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An office that had to be approved may need an approval for its changes too; which ones is the approving authority's to say.</summary>
internal sealed class PreapprovedOfficeShouldShowTheApproval() : Rule<ChangeForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Change;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (context.Office() is { Entry.Approval: { Required: true } approval } && form.Approval?.ApprovedOn is null)
            yield return At("/approval/approvedOn", approval.Authority);
    }
}
