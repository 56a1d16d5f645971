using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: 应当在成人监护下使用, behind 注意 or 警告.</summary>
internal sealed class ChildrensLabelMustWarn<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { ForChildren: true, Label: not null and not { UnderSupervision: true } })
            yield return At("/label/underSupervision");
    }
}
