using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CCHILD: nothing made by gene technology or nanotechnology.</summary>
internal sealed class ChildrensProductMustNotUseNewTechnology<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Children;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { ForChildren: true, Children.NoGeneOrNano: false })
            yield return At("/children/noGeneOrNano");
    }
}
