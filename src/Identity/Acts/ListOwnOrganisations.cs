using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Identity.Acts;

internal sealed record OwnOrganisation
{
    public required Guid Id { get; init; }

    public required OrganisationKind Kind { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    public string? CreditCode { get; init; }

    public string? Country { get; init; }

    public string? RegistrationNumber { get; init; }

    /// <summary>First day of the caller's mandate.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it is not limited.</summary>
    public DateOnly? ValidTo { get; init; }
}

internal sealed record OwnOrganisations(IReadOnlyList<OwnOrganisation> Items);

internal static class ListOwnOrganisations
{
    public static async Task<OwnOrganisations> Of(Caller caller, Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await FindAsync(work, caller.AccountId, time, cancellationToken);
    }

    public static async Task<OwnOrganisations> FindAsync(Work work, Guid accountId, TimeProvider time, CancellationToken cancellationToken) =>
        new(await work.QueryAsync<OwnOrganisation>("Organisations.OfAccount", new { AccountId = accountId, Today = time.ShanghaiToday() }, cancellationToken));
}
