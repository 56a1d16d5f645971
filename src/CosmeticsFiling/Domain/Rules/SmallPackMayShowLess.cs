using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>B10: on 15 g or 15 mL some items may stand elsewhere; the officer looks where.</summary>
internal sealed class SmallPackMayShowLess<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelDates;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Label?.SmallPack == true)
            yield return At("/label/smallPack");
    }
}
