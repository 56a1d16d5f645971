using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Transfer;

internal sealed class PieceMustBeTransferredOnce : TransferRule
{
    public override Provision Provision => Law.Supervised;

    public override IEnumerable<Finding> Check(TransferForm form, CheckContext context)
    {
        foreach (var again in (form.Lines ?? []).Select((line, index) => (Key: (line.Item, Serial: line.Serial?.Trim() ?? ""), Index: index)).GroupBy(line => line.Key).SelectMany(group => group.Skip(1)))
            yield return At($"/lines/{again.Index}/item", again.Key.Item);
    }
}
