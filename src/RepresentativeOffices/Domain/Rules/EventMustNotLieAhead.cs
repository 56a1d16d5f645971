using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>What is registered or filed has happened.</summary>
/// <param name="term">The article that has it registered or filed.</param>
internal sealed class EventMustNotLieAhead<TForm>(Provision term) : Rule<TForm>(typeof(RoTexts))
    where TForm : IChangesItems
{
    public override Provision Provision => term;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var item in form.ChangedItems(context.Office()).Where(item => item.EventOn > context.Today))
            yield return At($"{item.Place}/eventOn", item.EventOn);
    }
}
