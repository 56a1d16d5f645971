using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A paper is attested first and certified after, both no later than today.</summary>
internal sealed class ForeignPaperDatesMustBeInOrder<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.Authentication;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var (paper, place) in form.Chains())
        {
            if (paper.NotarisedOn > context.Today)
                yield return At($"{place}/notarisedOn", AuthenticationChain.TitleOf(paper), context.Today);
            if (paper.CertifiedOn > context.Today || paper.CertifiedOn < paper.NotarisedOn)
                yield return At($"{place}/certifiedOn", AuthenticationChain.TitleOf(paper), context.Today);
        }
    }
}
