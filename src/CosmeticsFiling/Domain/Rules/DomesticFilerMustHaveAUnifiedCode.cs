using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 18: the filer is an enterprise or organisation that lawfully exists; its code says so.</summary>
internal sealed class DomesticFilerMustHaveAUnifiedCode<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Filer;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Origin == Origin.Domestic && string.IsNullOrWhiteSpace(form.Filer?.UnifiedCode))
            yield return At("/filer/unifiedCode");
    }
}
