using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 65: after false data the same filing is not taken from the filer for three years.</summary>
internal sealed class FilerMustNotBeBarred<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Supervision;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if ((context.Known as FileKnown)?.BarredUntil is { } until)
            yield return At("/product/genericName", until);
    }
}
