using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Countries are ISO 3166-1 alpha-3, currencies ISO 4217.</summary>
internal sealed class CodesMustBeKnown() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.RegisteredItems;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise?.Country is { Length: 3 } country && CodeTable.Countries.Find(country) is null)
            yield return At("/foreignEnterprise/country", country);
        if (form.ForeignEnterprise?.Capital?.Currency is { Length: 3 } currency && CodeTable.Currencies.Find(currency) is null)
            yield return At("/foreignEnterprise/capital/currency", currency);
        foreach (var (person, place) in form.People())
        {
            if (person.Nationality is { Length: 3 } nationality && CodeTable.Countries.Find(nationality) is null)
                yield return At($"{place}/nationality", nationality);
        }
    }
}
