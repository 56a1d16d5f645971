using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 36 (B2): what is made in the mainland names the licence of its manufacturer.</summary>
internal sealed class LabelMustNameTheLicence<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.LabelContent;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { Origin: Origin.Domestic, Label.Shows: not null and not { Licence: true } })
            yield return At("/label/shows/licence");
    }
}
