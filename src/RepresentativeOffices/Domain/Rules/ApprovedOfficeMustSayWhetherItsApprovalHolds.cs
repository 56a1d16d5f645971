using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An office that had to be approved says whether the approval still holds.</summary>
internal sealed class ApprovedOfficeMustSayWhetherItsApprovalHolds() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ReportForm;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.Approval?.StillValid is null && context.Known is ReportingOffice { WasApproved: true })
            yield return At("/approval/stillValid");
    }
}
