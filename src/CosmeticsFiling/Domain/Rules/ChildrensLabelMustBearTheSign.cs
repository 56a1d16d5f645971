using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: 小金盾 on the main face of a children's product.</summary>
internal sealed class ChildrensLabelMustBearTheSign<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { ForChildren: true, Label: not null and not { ChildrensSign: true } })
            yield return At("/label/childrensSign");
    }
}
