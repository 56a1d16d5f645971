using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 36 (B2): what every label shows.</summary>
internal sealed class LabelMustShowEverything<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelContent;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Label?.Shows is not { } shows)
            yield break;
        foreach (var (shown, name) in new[]
        {
            (shows.Name, "name"), (shows.Filer, "filer"), (shows.Manufacturers, "manufacturers"), (shows.Standard, "standard"), (shows.Ingredients, "ingredients"),
            (shows.NetContent, "netContent"), (shows.UseBy, "useBy"), (shows.UseAndWarnings, "useAndWarnings"),
        })
        {
            if (shown == false)
                yield return At($"/label/shows/{name}");
        }
    }
}
