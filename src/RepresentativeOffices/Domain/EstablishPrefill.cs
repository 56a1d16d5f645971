using Platform.CaseKernel;
using Platform.Persistence;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// What a draft begins with. An organisation that has registered offices of one foreign enterprise, and of no other, most
/// likely files for that one again; an agent who serves several is asked. An organisation abroad files for itself.
/// </summary>
internal static class EstablishPrefill
{
    public static async Task<EstablishForm?> FindAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        var registered = await context.Work.QueryAsync<Enterprise>("Offices.EnterprisesOf", new { context.Mandate.OrganisationId }, cancellationToken);
        if (registered is [var only])
            return Of(new EnterpriseForm { NameZh = only.EnterpriseNameZh, NameOriginal = only.EnterpriseNameOriginal, AddressZh = only.EnterpriseAddressZh, Country = only.Country });
        if (registered.Count == 0 && context.Mandate.Country is { } country)
            return Of(new EnterpriseForm { NameZh = context.Mandate.Name, NameOriginal = context.Mandate.NameEn, Country = country });
        return null;
    }

    private static EstablishForm Of(EnterpriseForm enterprise) => new() { ForeignEnterprise = enterprise };

    private sealed record Enterprise(string EnterpriseNameZh, string EnterpriseNameOriginal, string EnterpriseAddressZh, string Country);
}
