using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R2.</summary>
internal sealed class OfficeMustHaveExactlyOneChiefRepresentative() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Representatives;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Representatives is not { Count: > 0 } people)
            yield break;
        var chiefs = people.Count(person => person.Role == RepresentativeRole.Chief);
        if (chiefs != 1)
            yield return At("/representatives", chiefs);
    }
}
