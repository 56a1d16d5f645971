using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>The guide on work permits asks for authentication or apostille of foreign papers; whether filing does too is to be verified.</summary>
internal sealed class QualificationShouldBeAuthenticated : QualificationRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Paper?.Authenticated == false)
            yield return At("/paper/authenticated");
    }
}
