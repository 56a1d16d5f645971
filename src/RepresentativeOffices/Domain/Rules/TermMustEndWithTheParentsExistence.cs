using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R6: the residence term ends no later than the enterprise itself, unless that is unlimited.</summary>
internal sealed class TermMustEndWithTheParentsExistence() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Term;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office?.TermTo is { } to && form.ForeignEnterprise is { ExistsIndefinitely: not true, ExistsUntil: { } end } && to > end)
            yield return At("/office/termTo", to, end);
    }
}
