using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>The law asks for the full tax.</summary>
internal sealed class GuaranteeRatioMustBeFull : ExhibitRule
{
    public override Provision Provision => Law.FullGuarantee;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Guarantee?.Ratio is { } ratio && ratio < 100m && context.Known is not ExhibitKnown { Guarantee.Kind: "exemption" or "waiver" })
            yield return At("/guarantee/ratio", ratio);
    }
}
