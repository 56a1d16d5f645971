using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Sixty days from the event (L584 arts 27, 31, 32). Later is still taken, with the penalty said.</summary>
/// <param name="term">The article that sets the sixty days.</param>
/// <param name="penalty">The act of <see cref="Penalties"/> that the delay is.</param>
internal sealed class EventShouldBeToldWithinSixtyDays<TForm>(Provision term, string penalty) : Rule<TForm>(typeof(RoTexts))
    where TForm : IChangesItems
{
    public override Provision Provision => term;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var item in form.ChangedItems(context.Office()))
        {
            if (item.EventOn is { } happened && Windows.Event(happened) < context.AppliedOn)
                yield return At($"{item.Place}/eventOn", happened, Windows.Event(happened), Penalties.Warning(penalty, context.AppliedOn));
        }
    }
}
