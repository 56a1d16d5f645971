using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

internal sealed class StorageMustEndLater : StorageRule
{
    public override Provision Provision => Law.StorageTerm;

    public override IEnumerable<Finding> Check(StorageExtensionForm form, CheckContext context)
    {
        if (context.Known is not StockKnown known || form.Until is not { } until)
            yield break;
        foreach (var (goods, index) in (form.Goods ?? []).Select((goods, index) => (goods, index)))
        {
            if (goods.Item is { } seq && known.LotsOf(seq, goods.Serial).FirstOrDefault(lot => lot.StorageUntil >= until) is { StorageUntil: { } now })
                yield return At($"/goods/{index}/item", seq, now);
        }
    }
}
