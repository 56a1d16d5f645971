using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

/// <summary>What is shown, sold or lost does not move.</summary>
internal sealed class TransferredGoodsMustBeInStock : TransferRule
{
    public override Provision Provision => Law.Supervised;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        if (context.Known is not StockKnown known)
            yield break;
        foreach (var (line, index) in (form.Lines ?? []).Select((line, index) => (line, index)))
        {
            if (line is { Item: { } seq, Quantity: { } wanted } && known.InStock(seq, line.Serial) is var left && left < wanted)
                yield return At($"/lines/{index}/quantity", seq, left);
        }
    }
}
