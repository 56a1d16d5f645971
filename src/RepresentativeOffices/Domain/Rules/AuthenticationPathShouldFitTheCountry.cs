using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Hong Kong, Macao and Taiwan papers have chains of their own; everything else is legalised or apostilled.</summary>
internal sealed class AuthenticationPathShouldFitTheCountry<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.Authentication;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.HomeIn(context) is not { } home || form.Authentication?.Path is not { } path)
            yield break;
        AuthenticationPath[] fitting = home switch
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
