using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

/// <summary>A year more at most: warehouse 1 + 1, logistics centre 2 + 1 (domain reference §3.9).</summary>
internal sealed class StorageMustNotExceedItsLongestTerm : StorageRule
{
    public override Provision Provision => Law.StorageTerm;

    public override IEnumerable<Finding> Check(StorageExtensionForm form, CheckContext context)
    {
        if (context.Known is not StockKnown { Book: { } book } known || form.Until is not { } until)
            yield break;
        foreach (var (goods, index) in (form.Goods ?? []).Select((goods, index) => (goods, index)))
        {
            if (goods.Item is { } seq && known.LotsOf(seq, goods.Serial).Select(lot => Storage.LatestDay(book.Kind, lot.EnteredOn)).Min() is { } latest && until > latest)
                yield return At($"/goods/{index}/item", seq, latest);
        }
    }
}
