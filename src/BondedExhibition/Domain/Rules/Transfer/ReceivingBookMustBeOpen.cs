using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

internal sealed class ReceivingBookMustBeOpen : TransferRule
{
    public override Provision Provision => Law.BondedBusiness;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        if (context.Known is StockKnown known && form.ReceivingBook is { Length: > 0 } number && known.Receiving?.State != Book.Open)
            yield return At("/receivingBook", number);
    }
}
