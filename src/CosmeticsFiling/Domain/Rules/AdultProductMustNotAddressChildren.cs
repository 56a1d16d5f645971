using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: words for children, also 全人群 and 全家使用, make a children's product, with its rules.</summary>
internal sealed class AdultProductMustNotAddressChildren<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.ForChildren)
            yield break;
        foreach (var said in Said.By(form))
        {
            if (Vocabulary.Find(Vocabulary.ForChildren, said.Text, context.Today) is { } word)
                yield return At(said.Place, word);
        }
    }
}
