using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>A list has one type: what was on show goes into one of type 5, which loads its 业务申报表; what was sold straight from stock has none to load (domain reference §3.3).</summary>
internal sealed class ShownAndStockMustBeDeclaredApart : DeclarationRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        if (context.Known is DeclarationKnown known && known.SalesOf(form).DistinctBy(sale => sale.WasShown).Count() > 1)
            yield return At("/lines");
    }
}
