using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R11: an address for clustered registration is not automatically good for an office; the city rule does not list offices.</summary>
internal sealed class ClusteredAddressMustBeExamined() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.SetupPremises;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office?.Premises?.Address is { } address && (address.Contains("集中登记", StringComparison.Ordinal) || address.Contains("托管", StringComparison.Ordinal)))
            yield return At("/office/premises/address");
    }
}
