using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

internal sealed class BookThatGoodsLeaveMustBeOpen : TransferRule
{
    public override Provision Provision => Law.BondedBusiness;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        if (context.Known is StockKnown { Book: { } book } && book.State != Book.Open)
            yield return At("", book.Number);
    }
}
