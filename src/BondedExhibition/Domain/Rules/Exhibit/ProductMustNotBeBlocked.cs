using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>A cosmetic whose filing is suspended or cancelled is neither shown nor sold (L727 art. 65).</summary>
internal sealed class ProductMustNotBeBlocked : ExhibitItemRule
{
    public override Provision Provision => Law.CosmeticInForce;

    protected override IEnumerable<Finding> Check(ExhibitedItem shown, string pointer, ExhibitKnown known, CheckContext context)
    {
        if (shown.Item?.FilingNumber is { } filing && known.Blocked.Contains(filing))
            yield return At($"{pointer}/item", filing);
    }
}
