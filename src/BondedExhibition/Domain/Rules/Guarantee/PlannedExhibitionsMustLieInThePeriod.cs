using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>The waiver counts for its period only.</summary>
internal sealed class PlannedExhibitionsMustLieInThePeriod : WaiverRule
{
    public override Provision Provision => Law.Waiver;

    public override IEnumerable<Finding> Check(WaiverForm form, CheckContext context)
    {
        foreach (var (planned, index) in (form.Exhibitions ?? []).Select((planned, index) => (planned, index)))
        {
            if (planned.OpensOn < form.ValidFrom || planned.ClosesOn > form.ValidUntil || planned.ClosesOn < planned.OpensOn)
                yield return At($"/exhibitions/{index}/opensOn", planned.Title);
        }
    }
}
