using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

/// <summary>Bonded zones have no term (domain reference §3.9).</summary>
internal sealed class PlaceMustHaveAStorageTerm : StorageRule
{
    public override Provision Provision => Law.StorageTerm;

    public override IEnumerable<Finding> Check(StorageExtensionForm form, CheckContext context)
    {
        if (context.Known is StockKnown { Book: { } book } && Storage.Years(book.Kind) is null)
            yield return At("/until", book.Number);
    }
}
