using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>A piece is in one place only.</summary>
internal sealed class PieceMustBeNamedOnce : ExhibitRule
{
    public override Provision Provision => Law.Supervised;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        var named = (form.Goods ?? []).SelectMany((goods, row) => (goods.Serials ?? []).Select(serial => (Key: (goods.Item, Serial: serial.Trim()), Row: row)));
        foreach (var again in named.GroupBy(piece => piece.Key).SelectMany(group => group.Skip(1)))
            yield return At($"/goods/{again.Row}/serials", again.Key.Serial);
    }
}
