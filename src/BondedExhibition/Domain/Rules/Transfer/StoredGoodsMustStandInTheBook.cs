using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

internal sealed class StoredGoodsMustStandInTheBook : StorageRule
{
    public override Provision Provision => Law.StorageTerm;

    public override IEnumerable<Finding> Check(StorageExtensionForm form, CheckContext context)
    {
        if (context.Known is not StockKnown known)
            yield break;
        foreach (var (goods, index) in (form.Goods ?? []).Select((goods, index) => (goods, index)))
        {
            if (goods.Item is { } seq && !known.LotsOf(seq, goods.Serial).Any())
                yield return At($"/goods/{index}/item", seq);
        }
    }
}
