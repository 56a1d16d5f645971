using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Several operations of one kind need a 总担保 (L581 art. 11); a guarantee used twice is a typical mistake (domain reference §3.10).</summary>
internal sealed class SingleGuaranteeStandsForOneExhibition : ExhibitRule
{
    public override Provision Provision => Law.GeneralGuarantee;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { Guarantee: { Scope: Ledger.Guarantee.Single } guarantee, NamedBy: [var other, ..] })
            yield return At("/guarantee/number", guarantee.Number, other);
    }
}
