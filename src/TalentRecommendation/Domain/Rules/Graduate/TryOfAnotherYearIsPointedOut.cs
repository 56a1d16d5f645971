using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>Who graduates once is filed for once (GR26): the officer is told that there was a try, never whose.</summary>
internal sealed class TryOfAnotherYearIsPointedOut : GraduateRule
{
    public override Provision Provision => Law.OneShot;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (context.Known is GraduateKnown { TriedInAnotherYear: true })
            yield return At("/year");
    }
}
