using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

/// <summary>Within one book only the channel changes.</summary>
internal sealed class SameBookMustChangeTheChannel : TransferRule
{
    public override Provision Provision => Law.Conversion;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        if (context.Known is not StockKnown { Book: { } book } known || form.ReceivingBook?.Trim() != book.Number)
            yield break;
        foreach (var (line, index) in (form.Lines ?? []).Select((line, index) => (line, index)))
        {
            if (known.Item(line.Item) is { } item && form.ReceivedAs is { } channel && item.Channel == Item.NameOf(channel))
                yield return At($"/lines/{index}/item", item.Name);
        }
    }
}
