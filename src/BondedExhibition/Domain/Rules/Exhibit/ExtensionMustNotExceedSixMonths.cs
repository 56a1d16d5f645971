using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Six months each time (SHC9 V, to be verified).</summary>
internal sealed class ExtensionMustNotExceedSixMonths : ExtendRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExtendForm form, CheckContext context)
    {
        if (context.Known is ExtendKnown { Exhibition: { } exhibition } && form.ValidUntil > ExhibitionTerms.LastDay(exhibition.ValidUntil))
            yield return At("/validUntil", ExhibitionTerms.LastDay(exhibition.ValidUntil));
    }
}
