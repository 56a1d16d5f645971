using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R14.</summary>
internal sealed class ForeignPapersMustHaveStampedTranslations() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ShanghaiPractice;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Translations?.Stamped == false)
            yield return At("/translations/stamped");
    }
}
