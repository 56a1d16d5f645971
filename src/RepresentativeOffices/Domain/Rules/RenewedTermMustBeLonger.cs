using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A renewal moves the end of the term away.</summary>
internal sealed class RenewedTermMustBeLonger() : Rule<RenewForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Renewal;

    public override IEnumerable<Finding> Check(RenewForm form, CheckContext context)
    {
        if (form.TermTo is { } to && context.Office()?.Office is { } office && to <= office.TermTo)
            yield return At("/termTo", office.TermTo);
    }
}
