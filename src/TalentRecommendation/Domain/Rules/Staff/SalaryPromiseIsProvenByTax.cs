using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class SalaryPromiseIsProvenByTax : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Contract?.Promise is not null)
            yield return At("/contract/promise");
    }
}
