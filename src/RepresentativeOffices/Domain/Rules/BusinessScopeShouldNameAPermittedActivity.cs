using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R7: a scope that names neither group leaves the officer guessing.</summary>
internal sealed class BusinessScopeShouldNameAPermittedActivity() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.PermittedActivities;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office?.BusinessScope is { Length: > 0 } scope && !Vocabulary.InForce(Vocabulary.PermittedActivities, context.Today).Any(scope.Contains))
            yield return At("/office/businessScope");
    }
}
