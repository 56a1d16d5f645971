using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>After an office has ended nothing of it can be changed.</summary>
internal sealed class OfficeMustBeRegistered<TForm>() : Rule<TForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.CertificatesLapse;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (context.Office() is { } file && file.Office.State != RegisteredOffice.Registered)
            yield return At("", file.Office.RegistrationNumber, file.Office.EndedOn);
    }
}
