using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R14, where papers from abroad are asked for.</summary>
internal sealed class ForeignPapersMustHaveStampedTranslations<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.ShanghaiPractice;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.ForeignPapers.Count > 0 && form.Translations?.Stamped == false)
            yield return At("/translations/stamped");
    }
}
