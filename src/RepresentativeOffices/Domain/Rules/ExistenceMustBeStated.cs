using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R6 can only be judged when the end of the enterprise's existence is given, or that there is none.</summary>
internal sealed class ExistenceMustBeStated() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Term;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise is { ExistsUntil: null, ExistsIndefinitely: not true })
            yield return At("/foreignEnterprise/existsUntil");
    }
}
