using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Goods that were sold and not declared in time block new exhibitions (domain reference §3.2).</summary>
internal sealed class NoDeclarationMayBeOverdue : ExhibitRule
{
    public override Provision Provision => Law.Consolidated;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { Overdue: { Count: > 0 } overdue })
            yield return At("/head/bookNumber", overdue.Count, string.Join("、", overdue.Take(5)));
    }
}
