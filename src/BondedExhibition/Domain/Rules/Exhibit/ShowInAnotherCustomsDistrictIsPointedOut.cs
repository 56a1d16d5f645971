using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Within Shanghai customs another district supervises the venue (S2 item 1).</summary>
internal sealed class ShowInAnotherCustomsDistrictIsPointedOut : ExhibitRule
{
    public override Provision Provision => Law.SplitSupervision;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form is { Head.CustomsCode: { Length: 4 } book, Exhibition.CustomsCode: { Length: 4 } venue } && book != venue && CustomsDistricts.AreOfOneCustoms(book, venue))
            yield return At("/exhibition/customsCode", book, venue);
    }
}
