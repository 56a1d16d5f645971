using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R8: no conviction for harming national security or the public interest, and five years since an office was closed for it.</summary>
internal sealed class RepresentativeMustNotBeBarred() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.RepresentativeBars;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        foreach (var (person, place) in form.People())
        {
            if (person.ConvictedOfHarmingSecurity == true)
                yield return At($"{place}/convictedOfHarmingSecurity");
            if (person.BarredOfficeOn is { } closed && closed.AddYears(5) > context.Today)
                yield return At($"{place}/barredOfficeOn");
        }
    }
}
