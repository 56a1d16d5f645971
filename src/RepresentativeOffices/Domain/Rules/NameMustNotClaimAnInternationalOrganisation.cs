using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R5: no name of an international organisation, nothing else prohibited.</summary>
internal sealed class NameMustNotClaimAnInternationalOrganisation() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Name;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office?.NameZh is { } name && Vocabulary.InForce(Vocabulary.InternationalOrganisations, context.Today).FirstOrDefault(name.Contains) is { } word)
            yield return At("/office/nameZh", word);
    }
}
