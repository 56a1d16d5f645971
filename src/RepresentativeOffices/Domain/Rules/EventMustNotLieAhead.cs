using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>What is registered or filed has happened.</summary>
internal sealed class EventMustNotLieAhead<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IChangesItems
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var item in form.ChangedItems(context.Office()).Where(item => item.EventOn > context.Today))
            yield return At($"{item.Place}/eventOn", item.EventOn);
    }
}
