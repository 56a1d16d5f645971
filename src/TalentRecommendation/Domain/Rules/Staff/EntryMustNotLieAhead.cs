using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class EntryMustNotLieAhead : StaffRule
{
    public override Provision Provision => Law.ResidenceTerm;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Stay?.EnteredOn > context.Today)
            yield return At("/stay/enteredOn");
    }
}
