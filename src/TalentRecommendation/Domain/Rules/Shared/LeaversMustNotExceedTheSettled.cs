using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

internal sealed class LeaversMustNotExceedTheSettled<TForm> : EmployerConditionRule<TForm>
    where TForm : IEmployerConditions
{
    public override Provision Provision => Law.EmployerBars;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { SettledLastYear: { } settled, LeftOfThem: { } left } && left > settled)
            yield return At("/leftOfThem", settled);
    }
}
