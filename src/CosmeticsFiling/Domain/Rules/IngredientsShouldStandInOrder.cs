using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>B6, B11: ingredients in descending order; a wrong order is a flaw and no more (L46 art. 37).</summary>
internal sealed class IngredientsShouldStandInOrder<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelSlips;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Label?.IngredientsInOrder == false)
            yield return At("/label/ingredientsInOrder");
    }
}
