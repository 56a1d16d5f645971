using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 35 (B1): the smallest sales unit has a Chinese label.</summary>
internal sealed class LabelMustBeInChinese<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.ChineseLabel;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Label?.InChinese == false)
            yield return At("/label/inChinese");
    }
}
