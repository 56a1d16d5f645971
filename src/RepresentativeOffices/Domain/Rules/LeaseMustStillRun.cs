using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R11: a lease is lawful use as long as it runs.</summary>
internal sealed class LeaseMustStillRun() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.SetupPremises;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office?.Premises is not { Use: PremisesUse.Leased } premises)
            yield break;
        if (premises.LeaseTo is not { } end || end < context.Today)
            yield return At("/office/premises/leaseTo");
    }
}
