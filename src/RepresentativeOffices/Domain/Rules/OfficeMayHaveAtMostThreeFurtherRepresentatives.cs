using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R3: one to three besides the chief, so four persons at most.</summary>
internal sealed class OfficeMayHaveAtMostThreeFurtherRepresentatives() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Representatives;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        var further = form.Representatives?.Count(person => person.Role == RepresentativeRole.Representative) ?? 0;
        if (further > 3)
            yield return At("/representatives", further);
    }
}
