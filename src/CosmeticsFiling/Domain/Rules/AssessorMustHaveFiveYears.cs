using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 21: who assesses safety has the knowledge and five years of experience.</summary>
internal sealed class AssessorMustHaveFiveYears<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Assessor;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Safety?.Assessor?.ExperiencedSince is { } since && since.AddYears(5) > context.AppliedOn)
            yield return At("/safety/assessor/experiencedSince", since.AddYears(5));
    }
}
