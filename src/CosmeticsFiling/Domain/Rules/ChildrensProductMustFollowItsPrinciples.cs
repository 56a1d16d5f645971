using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: safety first, necessary effect, as few ingredients as can be; the filer says how.</summary>
internal sealed class ChildrensProductMustFollowItsPrinciples<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { ForChildren: true, Children: null })
            yield return At("/children");
    }
}
