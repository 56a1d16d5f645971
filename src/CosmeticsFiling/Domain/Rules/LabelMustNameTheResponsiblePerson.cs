using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>B3: of a product from abroad the responsible person's name and address stand on the label.</summary>
internal sealed class LabelMustNameTheResponsiblePerson<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelContent;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { FromAbroad: true, Label.Shows: not null and not { ResponsiblePerson: true } })
            yield return At("/label/shows/responsiblePerson");
    }
}
