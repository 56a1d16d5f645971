using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

internal sealed class EmployerMustBeRegisteredInShanghai<TForm> : EmployerConditionRule<TForm>
    where TForm : IEmployerConditions
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form is { IsOrgan: false, RegisteredInShanghai: false })
            yield return At("/registeredInShanghai");
    }
}
