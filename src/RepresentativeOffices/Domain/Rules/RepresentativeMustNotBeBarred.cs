using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R8: no conviction for harming national security or the public interest, and five years since an office was closed for it, as the form or the register says.</summary>
internal sealed class RepresentativeMustNotBeBarred() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.RepresentativeBars;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        var known = (context.Known as Bars)?.PersonsClosedOn;
        foreach (var ((person, place), i) in form.People().Select((entry, i) => (entry, i)))
        {
            DateOnly?[] ends = [person.BarredOfficeOn, known is not null && known.TryGetValue(i, out var day) ? day : null];
            if (person.ConvictedOfHarmingSecurity == true)
                yield return At($"{place}/convictedOfHarmingSecurity");
            if (ends.Max() is { } closed && closed.AddYears(5) > context.Today)
                yield return At($"{place}/barredOfficeOn");
        }
    }
}
