using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The second case is there when the registered term has ended; before that it is the enterprise that withdraws.</summary>
internal sealed class ExpiredTermMustBeOver() : Rule<DeregisterForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Deregistration;

    public override IEnumerable<Finding> Check(DeregisterForm form, CheckContext context)
    {
        if (form.Cause == DeregistrationCause.TermExpired && context.Office()?.Office is { } office && !office.ExpiredOn(context.Today))
            yield return At("/cause", office.TermTo);
    }
}
