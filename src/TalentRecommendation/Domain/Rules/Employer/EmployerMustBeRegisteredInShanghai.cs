using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Employer;

internal sealed class EmployerMustBeRegisteredInShanghai : EmployerRule
{
    public override Provision Provision => Law.EmployerConditions;

    public override IEnumerable<Finding> Check(EmployerForm form, CheckContext context)
    {
        if (form.Kind != EmployerKind.Organ && form.RegisteredInShanghai == false)
            yield return At("/registeredInShanghai");
    }
}
