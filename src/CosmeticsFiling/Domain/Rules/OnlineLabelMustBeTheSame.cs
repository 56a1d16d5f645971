using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L46 art. 44 (B12): sellers on the internet show what the label says.</summary>
internal sealed class OnlineLabelMustBeTheSame<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.OnlineLabel;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Label?.SameOnline == false)
            yield return At("/label/sameOnline");
    }
}
