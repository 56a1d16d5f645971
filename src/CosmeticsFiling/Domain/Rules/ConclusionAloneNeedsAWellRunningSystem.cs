using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>CSAF: the conclusion alone is enough where the quality system runs well; otherwise the listed papers come with it.</summary>
internal sealed class ConclusionAloneNeedsAWellRunningSystem<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.SafetyAssessment;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Safety is { Paper: AssessmentPaper.Conclusion } and not { QualitySystemRunsWell: true })
            yield return At("/safety/qualitySystemRunsWell");
    }
}
