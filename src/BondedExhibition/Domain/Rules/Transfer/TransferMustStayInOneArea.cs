using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

/// <summary>在同一区域（中心）内 (S2 item 2).</summary>
internal sealed class TransferMustStayInOneArea : TransferRule
{
    public override Provision Provision => Law.Conversion;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        if (context.Known is StockKnown { Book: { } from, Receiving: { } to } && (from.Zone != to.Zone || from.CustomsCode != to.CustomsCode || from.Kind != to.Kind))
            yield return At("/receivingBook", to.Number);
    }
}
