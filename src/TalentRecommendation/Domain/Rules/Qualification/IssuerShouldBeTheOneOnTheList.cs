using Platform.CaseKernel.Lists;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>Bodies have several names; the office compares.</summary>
internal sealed class IssuerShouldBeTheOneOnTheList : QualificationRule
{
    public override Provision Provision => Law.RecognisedList;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Paper?.Issuer is { Length: > 0 } issuer && RecognisedList.Find(form.Qualification, context.AppliedOn) is { } recognised && SearchText.Of(issuer) != SearchText.Of(recognised.Issuer))
            yield return At("/paper/issuer", recognised.Issuer);
    }
}
