using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>SHC9 IV; L581 art. 14(2): what is already reserved does not count again.</summary>
internal sealed class GuaranteeMustCoverTheFullTax : ExhibitRule
{
    public override Provision Provision => Law.FullGuarantee;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { Guarantee.Available: { } available } known && known.TaxOf(form) is { } tax && tax > available)
            yield return At("/guarantee/number", tax, available);
    }
}
