using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

internal sealed class PartiesMustBeTheBooks : TransferRule
{
    public override Provision Provision => Law.Supervised;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        if (context.Known is not StockKnown known)
            yield break;
        if (known.Book?.CreditCode is { } sender && form.Sender?.CreditCode is { Length: 18 } said && sender != said)
            yield return At("/sender/creditCode", known.Book.Number);
        if (known.Receiving?.CreditCode is { } receiver && form.Receiver?.CreditCode is { Length: 18 } named && receiver != named)
            yield return At("/receiver/creditCode", known.Receiving.Number);
    }
}
