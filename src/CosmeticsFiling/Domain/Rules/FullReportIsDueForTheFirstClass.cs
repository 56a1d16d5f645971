using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CSAF: infants and children, and ingredients that are monitored, need the whole report.</summary>
internal sealed class FullReportIsDueForTheFirstClass<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.SafetyAssessment;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if ((form.ForChildren || form.HasNewIngredient) && form.Safety?.Paper is { } paper && paper != AssessmentPaper.FullReport)
            yield return At("/safety/paper");
    }
}
