using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 32, L46 art. 28: who answers for quality and safety has five years of experience.</summary>
internal sealed class SafetyOfficerMustHaveFiveYears<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.SafetyOfficer;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.SafetyOfficer?.ExperiencedSince is { } since && since.AddYears(5) > context.AppliedOn)
            yield return At("/safetyOfficer/experiencedSince", since.AddYears(5));
    }
}
