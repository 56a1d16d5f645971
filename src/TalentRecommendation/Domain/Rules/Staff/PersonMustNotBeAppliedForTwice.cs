using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>An employer has one first application open for a person; it is told which.</summary>
internal sealed class PersonMustNotBeAppliedForTwice : StaffRule
{
    public override Provision Provision => Law.TwoPermits;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application == PermitApplication.New && context.Known is StaffKnown { OwnApplication: { } number })
            yield return At("/person/passport", number);
    }
}
