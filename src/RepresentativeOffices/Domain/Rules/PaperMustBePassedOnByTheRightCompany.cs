using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Papers of Hong Kong and Macao are passed on (转递) by one company each; a stamp of anybody else is none. Macao's is to be verified, so it warns only.</summary>
internal sealed class PaperMustBePassedOnByTheRightCompany<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.HongKongPapers;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Authentication?.Path is not (AuthenticationPath.HongKong or AuthenticationPath.Macao) || form.Authentication.Path is not { } path)
            yield break;
        var companies = Vocabulary.InForce(Vocabulary.PassingOn, context.Today);
        foreach (var (paper, place) in form.Chains())
        {
            if (!string.IsNullOrWhiteSpace(paper.CertifiedBy) && !companies.Any(company => paper.CertifiedBy.Contains(company, StringComparison.OrdinalIgnoreCase)))
            {
                yield return At($"{place}/certifiedBy", AuthenticationChain.TitleOf(paper), AuthenticationChain.Words(path, AuthenticationChain.Links[^1])) with
                {
                    Provision = AuthenticationChain.ProvisionOf(path),
                    Severity = path == AuthenticationPath.HongKong ? Severity.Block : Severity.Warn,
                };
            }
        }
    }
}
