using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Hong Kong, Macao and Taiwan papers have chains of their own; everything else is legalised or apostilled.</summary>
internal sealed class AuthenticationPathShouldFitTheCountry() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Authentication;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise?.Country is not { } country || form.Authentication?.Path is not { } path)
            yield break;
        AuthenticationPath[] fitting = country switch
        {
            "HKG" => [AuthenticationPath.HongKong],
            "MAC" => [AuthenticationPath.Macao],
            "TWN" => [AuthenticationPath.Taiwan],
            _ => [AuthenticationPath.Legalised, AuthenticationPath.Apostille],
        };
        if (!fitting.Contains(path))
            yield return At("/authentication/path");
    }
}
