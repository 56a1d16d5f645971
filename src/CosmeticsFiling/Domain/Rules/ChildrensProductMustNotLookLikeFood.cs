using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: nothing that says or looks as if it could be eaten.</summary>
internal sealed class ChildrensProductMustNotLookLikeFood<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (!form.ForChildren)
            yield break;
        if (form.Children?.NotLikeFood == false)
            yield return At("/children/notLikeFood", "");
        foreach (var said in Said.By(form))
        {
            if (Vocabulary.Find(Vocabulary.LikeFood, said.Text, context.Today) is { } word)
                yield return At(said.Place, word);
        }
    }
}
