using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>After its last day goods go back, are declared or leave the country.</summary>
internal sealed class ExhibitionMustStillRun : ExtendRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExtendForm form, CheckContext context)
    {
        if (context.Known is ExtendKnown { Exhibition: { } exhibition } && (exhibition.State != Exhibition.Open || exhibition.ValidUntil < context.AppliedOn))
            yield return At("/validUntil", exhibition.Number, exhibition.ValidUntil);
    }
}
