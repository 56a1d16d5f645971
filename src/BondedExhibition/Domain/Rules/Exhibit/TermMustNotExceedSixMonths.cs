using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Six months from the opening, extendable (SHC9 V, to be verified).</summary>
internal sealed class TermMustNotExceedSixMonths : ExhibitRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Exhibition is { ValidUntil: { } until, OpensOn: { } opens } && until > ExhibitionTerms.LastDay(opens))
            yield return At("/exhibition/validUntil", ExhibitionTerms.LastDay(opens));
    }
}
