using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Restricted goods have a licence in force (L581 art. 4).</summary>
internal sealed class LicenceMustRunToTheLastDay : ExhibitGoodsRule
{
    public override Provision Provision => Law.NotRestricted;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.LicenceValidUntil is { } until && form.Exhibition?.ClosesOn is { } closes && until < closes)
            yield return At($"{pointer}/licenceValidUntil", until);
    }
}
