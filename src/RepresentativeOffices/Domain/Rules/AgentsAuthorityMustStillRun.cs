using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An agent acts within a written authority that has not ended.</summary>
internal sealed class AgentsAuthorityMustStillRun<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IHasAgent
{
    public override Provision Provision => Law.Representatives;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Agent?.AuthorisedUntil is { } until && until < context.Today)
            yield return At("/agent/authorisedUntil", until);
    }
}
