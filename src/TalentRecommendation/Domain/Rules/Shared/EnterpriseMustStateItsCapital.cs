using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

/// <summary>A branch has none of its own.</summary>
internal sealed class EnterpriseMustStateItsCapital<TForm> : EmployerConditionRule<TForm>
    where TForm : IEmployerConditions
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (Registration.IsHeldToIt(form) && form is { IsBranch: false, RegisteredCapital: null })
            yield return At("/registeredCapital");
    }
}
