using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The fourth case has two sides with different consequences (L584 art. 39).</summary>
internal sealed class ClosureMustBeNamed() : Rule<DeregisterForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Deregistration;

    public override IEnumerable<Finding> Check(DeregisterForm form, CheckContext context)
    {
        if (form is { Cause: DeregistrationCause.Closed, ClosedBy: null })
            yield return At("/closedBy");
    }
}
