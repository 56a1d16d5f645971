using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Before the Convention was in force for China, only legalisation counted.</summary>
internal sealed class ApostilleMustNotBeOlderThanTheConvention<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.Apostille;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Authentication?.Path != AuthenticationPath.Apostille)
            yield break;
        foreach (var (paper, place) in form.Chains())
        {
            if (paper.CertifiedOn is { } certified && certified < AuthenticationChain.ApostillesSince)
                yield return At($"{place}/certifiedOn", AuthenticationChain.TitleOf(paper), certified, AuthenticationChain.ApostillesSince);
        }
    }
}
