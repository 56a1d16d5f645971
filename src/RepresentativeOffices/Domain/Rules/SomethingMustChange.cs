using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An application names at least one item.</summary>
/// <param name="term">The article that has it registered or filed.</param>
internal sealed class SomethingMustChange<TForm>(Provision term) : Rule<TForm>(typeof(RoTexts))
    where TForm : IChangesItems
{
    public override Provision Provision => term;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (!form.ChangedItems(context.Office()).Any())
            yield return At("/items");
    }
}
