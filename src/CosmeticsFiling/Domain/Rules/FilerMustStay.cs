using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 18: a filing belongs to its filer, who may be called otherwise or live elsewhere; another filer files anew.</summary>
internal sealed class FilerMustStay() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is not { } file)
            yield break;
        if (!form.FromAbroad && file.Form.Filer?.UnifiedCode != form.Filer?.UnifiedCode)
            yield return At("/filer/unifiedCode");
        if (form.FromAbroad && file.Form.Filer?.Country != form.Filer?.Country)
            yield return At("/filer/country");
    }
}
