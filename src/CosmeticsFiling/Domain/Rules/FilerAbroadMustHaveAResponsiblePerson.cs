using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 23: a filer abroad names an enterprise in China that answers for the product.</summary>
internal sealed class FilerAbroadMustHaveAResponsiblePerson<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.ResponsiblePerson;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && form.ResponsiblePerson is null)
            yield return At("/responsiblePerson");
    }
}
