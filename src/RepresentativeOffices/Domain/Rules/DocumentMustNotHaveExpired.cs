using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A person is identified by a paper that is valid on the day of application.</summary>
internal sealed class DocumentMustNotHaveExpired() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        foreach (var (person, place) in form.People())
        {
            if (person.Document?.ExpiresOn is { } expires && expires <= context.Today)
                yield return At($"{place}/document/expiresOn", expires);
        }
    }
}
