using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Art;

/// <summary>The ten working days count from the fixed list (S3 item 4).</summary>
internal sealed class ListMustNotBeFixedAhead : ArtRule
{
    public override Provision Provision => Law.ArtTenDays;

    public override IEnumerable<Finding> Check(ArtImportForm form, CheckContext context)
    {
        if (form.ListFixedOn is { } day && day > context.Today)
            yield return At("/listFixedOn");
    }
}
