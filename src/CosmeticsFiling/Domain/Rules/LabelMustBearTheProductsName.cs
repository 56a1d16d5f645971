using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>B1, B9: the label has the name that is filed.</summary>
internal sealed class LabelMustBearTheProductsName<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelContent;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { Label.Text: { Length: > 0 } text, Product: { GenericName.Length: > 0, AttributeName.Length: > 0 } product } && !Bare(text).Contains(Bare(product.Name), StringComparison.OrdinalIgnoreCase))
            yield return At("/label/text", product.Name);
    }

    private static string Bare(string words) => string.Concat(words.Where(sign => !char.IsWhiteSpace(sign)));
}
