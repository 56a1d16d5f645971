using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 35 (B4): a Chinese sticker says what the original label says.</summary>
internal sealed class StickerMustSayWhatTheOriginalSays<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.ChineseLabel;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Label is { Sticker: true } and not { StickerAgrees: true })
            yield return At("/label/stickerAgrees");
    }
}
