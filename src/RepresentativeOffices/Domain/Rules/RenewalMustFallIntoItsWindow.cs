using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Renewal is applied for from sixty days before the term ends to its last day. Afterwards the office is to be deregistered (L584 art. 32).</summary>
internal sealed class RenewalMustFallIntoItsWindow() : Rule<RenewForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Renewal;

    public override IEnumerable<Finding> Check(RenewForm form, CheckContext context)
    {
        if (context.Office()?.Office is not { } office || Windows.Renewal(office.TermTo) is var window && window.Holds(context.AppliedOn))
            yield break;
        if (context.AppliedOn < window.From)
            yield return At("", window.From, window.Until);
        else
            yield return At("", window.From, window.Until) with { Mend = new Text(typeof(RoTexts), "rule.RenewalMustFallIntoItsWindow.over", Windows.Event(window.Until)), Provision = Law.Deregistration };
    }
}
