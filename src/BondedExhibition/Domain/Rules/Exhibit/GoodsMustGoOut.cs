using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>An exhibition outside takes goods out of the supervised area: direction E.</summary>
internal sealed class GoodsMustGoOut : ExhibitRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Head?.Direction == Direction.In)
            yield return At("/head/direction");
    }
}
