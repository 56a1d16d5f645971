using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: 小金盾 does not stand on a product for adults.</summary>
internal sealed class SignIsForChildrensProductsOnly<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { ForChildren: false, Label.ChildrensSign: true })
            yield return At("/label/childrensSign");
    }
}
