using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Nothing is on show past ValidTime.</summary>
internal sealed class ExhibitionMustCloseWithinItsTerm : ExhibitRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Exhibition is { ValidUntil: { } until, ClosesOn: { } closes } && closes > until)
            yield return At("/exhibition/validUntil", closes);
    }
}
