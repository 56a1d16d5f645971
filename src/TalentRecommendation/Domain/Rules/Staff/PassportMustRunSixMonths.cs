using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class PassportMustRunSixMonths : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Person?.PassportExpiresOn is { } end && end < context.AppliedOn.AddMonths(TalentTerm.PassportRuns.On(context.AppliedOn)))
            yield return At("/person/passportExpiresOn");
    }
}
