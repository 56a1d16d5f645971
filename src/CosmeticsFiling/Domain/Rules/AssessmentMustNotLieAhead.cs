using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 21: the assessment comes before the filing.</summary>
internal sealed class AssessmentMustNotLieAhead<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Assessor;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Safety?.AssessedOn > context.Today)
            yield return At("/safety/assessedOn", form.Safety.AssessedOn);
    }
}
