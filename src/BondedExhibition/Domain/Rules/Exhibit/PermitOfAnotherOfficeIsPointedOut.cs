using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>What the platform did not issue is looked at by the officer.</summary>
internal sealed class PermitOfAnotherOfficeIsPointedOut : ExhibitGoodsRule
{
    public override Provision Provision => Law.ArtPermit;

    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Check(ExhibitGoodsForm goods, string pointer, ExhibitForm form, CheckContext context)
    {
        if (goods.ArtPermit is { Length: > 0 } permit && !ArtPermits.IsOurs(permit))
            yield return At($"{pointer}/artPermit", permit);
    }
}
