using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class ContractMustBeInChineseAndSigned : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Contract?.InChineseAndSigned == false)
            yield return At("/contract/inChineseAndSigned");
    }
}
