using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R14, paper by paper: translated with the translator's stamp, or written in Chinese.</summary>
internal sealed class EachForeignPaperMustBeReadableInChinese<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.ShanghaiPractice;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var (paper, place) in form.Chains())
        {
            if (paper.Translation is null)
                yield return At($"{place}/translation", AuthenticationChain.TitleOf(paper));
        }
    }
}
