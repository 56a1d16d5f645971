using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>What the register says already is no change.</summary>
/// <param name="term">The article that has it registered or filed.</param>
internal sealed class ChangedItemMustDifferFromTheRegister<TForm>(Provision term) : Rule<TForm>(typeof(RoTexts))
    where TForm : IChangesItems
{
    public override Provision Provision => term;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (context.Office() is not { } file)
            yield break;
        foreach (var item in form.ChangedItems(file).Where(item => !item.Differs))
            yield return At(item.Place);
    }
}
