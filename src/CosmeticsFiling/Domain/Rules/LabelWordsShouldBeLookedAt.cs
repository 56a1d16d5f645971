using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>B5: a word that no product may promise by stands in the label's text, where it may be part of a warning; a person decides.</summary>
internal sealed class LabelWordsShouldBeLookedAt<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelClaims;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        from list in new[] { Vocabulary.SpecialEffects, Vocabulary.Medical }
        let word = Vocabulary.Find(list, form.Label?.Text, context.Today)
        where word is not null
        select At("/label/text", word);
}
