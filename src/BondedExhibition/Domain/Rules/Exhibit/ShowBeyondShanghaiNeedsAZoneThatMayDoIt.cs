using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>跨直属海关: where a plan provides for it (S2 item 1, S3 item 14).</summary>
internal sealed class ShowBeyondShanghaiNeedsAZoneThatMayDoIt : ExhibitRule
{
    public override Provision Provision => Law.CrossDistrict;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form is { Head.CustomsCode: { Length: 4 } book, Exhibition.CustomsCode: { Length: 4 } venue } && !CustomsDistricts.AreOfOneCustoms(book, venue) && !CustomsDistricts.MayShowBeyond(context.Zone))
            yield return At("/exhibition/customsCode", venue);
    }
}
