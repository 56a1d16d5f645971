using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>The application was made in time: the work permit goes on as if it were renewed until there is a decision (XKF art. 50). The special law decides for the residence permit.</summary>
internal sealed class RenewalIsOverdue : StaffRule
{
    public override Provision Provision => Law.SilentRenewal;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is { Application: PermitApplication.Renewal, AsksForWorkPermit: true } && context.Known is StaffKnown { Member.WorkPermitUntil: var until } && until < context.Today)
            yield return At("/workPermit", until);
    }
}
