using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Names the link that is missing for the path, and how to get it. A link of which something is known is asked for the rest.</summary>
internal sealed class ForeignPaperMustHaveItsWholeChain<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : IAuthenticated
{
    public override Provision Provision => Law.Authentication;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Authentication?.Path is not { } path)
            yield break;
        foreach (var (paper, place) in form.Chains())
        {
            foreach (var link in AuthenticationChain.Links)
            {
                var empty = link.Members.Where(member => member.IsEmpty(paper)).ToList();
                foreach (var member in empty.Count == link.Members.Count ? empty[..1] : empty)
                {
                    yield return At(
                        $"{place}/{member.Name}",
                        AuthenticationChain.TitleOf(paper),
                        AuthenticationChain.Words(path, link),
                        AuthenticationChain.Words(path, link, ".mend")) with { Provision = AuthenticationChain.ProvisionOf(path) };
                }
            }
        }
    }
}
