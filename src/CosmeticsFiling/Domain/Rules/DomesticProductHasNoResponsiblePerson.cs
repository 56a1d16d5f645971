using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 23: only a filer abroad has one.</summary>
internal sealed class DomesticProductHasNoResponsiblePerson<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.ResponsiblePerson;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Origin == Origin.Domestic && form.ResponsiblePerson is not null)
            yield return At("/responsiblePerson");
    }
}
