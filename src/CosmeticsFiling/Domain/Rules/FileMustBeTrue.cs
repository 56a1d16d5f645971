using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 20: who files answers for the truth of the file; false data bars the same filing for three years (art. 65).</summary>
internal sealed class FileMustBeTrue<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Supervision;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Truthful == false)
            yield return At("/truthful");
    }
}
