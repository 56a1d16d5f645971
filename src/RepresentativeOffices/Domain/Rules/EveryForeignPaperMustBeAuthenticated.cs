using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Each paper from abroad has a chain, its own or that of the volume in which it is bound.</summary>
internal sealed class EveryForeignPaperMustBeAuthenticated<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.Authentication;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        var covered = form.Chains().Select(row => row.Paper.Paper).ToHashSet();
        if (covered.Contains(ForeignPaper.All))
            yield break;
        var missing = form.ForeignPapers.Where(paper => !covered.Contains(paper)).Select(AuthenticationChain.TitleOf).ToList();
        if (missing.Count > 0)
            yield return At("/authentication/papers", missing);
    }
}
