using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R1 is proved by the paper: a certificate without the day of incorporation does not show two years.</summary>
internal sealed class CertificateMustShowTheIncorporation() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.SetupEnterprise;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Papers?.CertificateShowsIncorporation == false)
            yield return At("/papers/certificateShowsIncorporation");
    }
}
