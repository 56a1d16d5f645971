using Platform.Persistence;

namespace Platform.BondedExhibition.Ledger;

/// <summary>The rows of guarantees, always in the caller's transaction.</summary>
internal static class Guarantees
{
    public static Task OpenGuaranteeAsync(this Work work, Guarantee guarantee, CancellationToken cancellationToken) => work.ExecuteAsync("Guarantees.Insert", guarantee, cancellationToken);

    public static Task<Guarantee?> FindGuaranteeAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Guarantee>("Guarantees.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);

    public static Task<Guarantee?> FindGuaranteeAsync(this Work work, Guid id, CancellationToken cancellationToken) => work.FindAsync<Guarantee>("Guarantees.ById", new { Id = id }, cancellationToken);

    public static Task<IReadOnlyList<Guarantee>> GuaranteesOfAsync(this Work work, Guid organisationId, CancellationToken cancellationToken) =>
        work.QueryAsync<Guarantee>("Guarantees.OfOrganisation", new { OrganisationId = organisationId }, cancellationToken);

    /// <summary>What stands for goods that are sold from stock: the general guarantee with most room, one without limit first.</summary>
    public static async Task<Guarantee?> GeneralGuaranteeAsync(this Work work, Guid organisationId, DateOnly day, CancellationToken cancellationToken) =>
        (await work.GuaranteesOfAsync(organisationId, cancellationToken))
        .Where(guarantee => guarantee.Scope == Guarantee.General && guarantee.Stands(day))
        .MaxBy(guarantee => guarantee.Available ?? decimal.MaxValue);
}
