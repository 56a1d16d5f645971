using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

internal sealed class ExtensionMustBeLater : ExtendRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExtendForm form, CheckContext context)
    {
        if (context.Known is ExtendKnown { Exhibition: { } exhibition } && form.ValidUntil <= exhibition.ValidUntil)
            yield return At("/validUntil", exhibition.ValidUntil);
    }
}
