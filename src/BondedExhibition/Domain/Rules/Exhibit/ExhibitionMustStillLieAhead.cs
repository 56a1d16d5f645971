using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>What is over needs no permission any more.</summary>
internal sealed class ExhibitionMustStillLieAhead : ExhibitRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Exhibition?.ValidUntil is { } until && until < context.AppliedOn)
            yield return At("/exhibition/validUntil", until);
    }
}
