using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ContractMustRunForward : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Contract is { From: { } from, To: { } to } && (to <= from || to <= context.Today))
            yield return At("/contract/to");
    }
}
