using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>Class, contract and passport each set an end; the earliest counts. A five-year residence permit is no five-year work permit.</summary>
internal sealed class WorkPermitMustNotExceedItsCeiling : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form is not { AsksForWorkPermit: true, Class: { } @class, Stay.WorkPermitUntil: { } until })
            yield break;
        var ceiling = PermitTerms.WorkPermit(form, @class, context.Today);
        if (until > ceiling.Until)
            yield return At("/stay/workPermitUntil", ceiling.Until, ceiling.Reason);
    }
}
