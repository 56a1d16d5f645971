using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

internal sealed class EntryMustNotComeBeforeTheList : ArtRule
{
    public override Provision Provision => Law.ArtTenDays;

    public override IEnumerable<Finding> Check(ArtImportForm form, CheckContext context)
    {
        if (form is { ListFixedOn: { } day, EntryPlannedOn: { } entry } && entry < day)
            yield return At("/entryPlannedOn", day);
    }
}
