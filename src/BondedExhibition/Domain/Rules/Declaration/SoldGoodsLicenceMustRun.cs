using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

internal sealed class SoldGoodsLicenceMustRun : DeclarationRule
{
    public override Provision Provision => Law.NotRestricted;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        foreach (var (line, index) in (form.Lines ?? []).Select((line, index) => (line, index)))
        {
            if (line.LicenceValidUntil is { } until && until < context.AppliedOn)
                yield return At($"/lines/{index}/licenceValidUntil", until);
        }
    }
}
