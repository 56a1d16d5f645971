using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>
/// What other exhibitions have declared under the same guarantee will want room as well. Nothing is reserved before goods go out, and then the
/// ledger refuses what is too much: here it is told in time (SHC9 IV; domain reference §3.10).
/// </summary>
internal sealed class OtherExhibitionsShouldFindRoomToo : ExhibitRule
{
    public override Provision Provision => Law.FullGuarantee;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { Promised: > 0, Guarantee.Available: { } available } known && known.TaxOf(form) is { } tax && tax <= available && tax + known.Promised > available)
            yield return At("/guarantee/number", tax, known.Promised, available);
    }
}
