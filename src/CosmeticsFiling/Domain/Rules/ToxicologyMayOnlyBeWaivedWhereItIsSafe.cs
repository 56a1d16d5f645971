using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 33 (to be verified): waived when a government certified every manufacturer and the assessment is sufficient; never for children or with an ingredient that is monitored.</summary>
internal sealed class ToxicologyMayOnlyBeWaivedWhereItIsSafe<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Toxicology;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Tests?.Any(test => test.Kind == TestKind.Toxicology) == true)
            yield break;
        var waivable = form is { Safety: { ToxicologyWaived: true, Safe: true }, ForChildren: false, HasNewIngredient: false } && form.Manufacturers?.All(maker => maker.QualityCertified == true) == true;
        if (form.Tests is { Count: > 0 } && !waivable)
            yield return At("/safety/toxicologyWaived");
    }
}
