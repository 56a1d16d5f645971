using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The loss of a paper is declared in media that the registrar names (L584 art. 19).</summary>
internal sealed class LostPapersMustBeDeclared() : Rule<DeregisterForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.CertificatesLapse;

    public override IEnumerable<Finding> Check(DeregisterForm form, CheckContext context)
    {
        if (form.PapersReturned == PapersHandedBack.Lost && string.IsNullOrWhiteSpace(form.LossDeclaredIn))
            yield return At("/lossDeclaredIn");
    }
}
