using Platform.BondedExhibition.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

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

    /// <summary>What stands for goods that are sold from stock: the general guarantee with most room, one without limit first; never one that rests on a rating of the past.</summary>
    public static async Task<Guarantee?> GeneralGuaranteeAsync(this Work work, Guid organisationId, DateOnly day, CancellationToken cancellationToken)
    {
        var level = await work.CreditLevelAsync(organisationId, day, cancellationToken);
        return (await work.GuaranteesOfAsync(organisationId, cancellationToken))
            .Where(guarantee => guarantee.Scope == Guarantee.General && guarantee.Stands(day) && guarantee.RatingLost(level) is null)
            .MaxBy(guarantee => guarantee.Available ?? decimal.MaxValue);
    }

    /// <summary>Why a guarantee does not stand for goods outside today; null when it does.</summary>
    public static async Task<Problem?> UnfitAsync(this Work work, Guarantee guarantee, DateOnly today, CancellationToken cancellationToken)
    {
        if (!guarantee.Stands(today))
            return LedgerProblems.GuaranteeNotValid.With(guarantee.Number) with { Provision = Law.FullGuarantee };
        return guarantee.RatingLost(await work.CreditLevelAsync(guarantee.OrganisationId, today, cancellationToken)) is { } provision
            ? LedgerProblems.RatingLost.With(guarantee.Number) with { Provision = provision }
            : null;
    }

    /// <summary>Why an exhibition may not name a guarantee that is held: a single one stands for one exhibition (L581 art. 11).</summary>
    public static async Task<Problem?> TakenAsync(this Work work, Guarantee guarantee, string exhibition, CancellationToken cancellationToken) =>
        guarantee.Scope == Guarantee.Single && (await work.NamedByAsync(guarantee.Id, cancellationToken)).FirstOrDefault(number => number != exhibition) is { } other
            ? LedgerProblems.GuaranteeIsSingle.With(guarantee.Number, other) with { Provision = Law.GeneralGuarantee }
            : null;

    /// <summary>In the order in which reservations take them.</summary>
    public static Task<IReadOnlyList<Guarantee>> HoldGuaranteesAsync(this Work work, Guid[] ids, CancellationToken cancellationToken) => work.QueryAsync<Guarantee>("Guarantees.Hold", new { Ids = ids }, cancellationToken);

    /// <summary>Numbers of the exhibitions for whose goods it stands or stood.</summary>
    public static Task<IReadOnlyList<string>> NamedByAsync(this Work work, Guid id, CancellationToken cancellationToken) => work.QueryAsync<string>("Exhibitions.OfGuarantee", new { GuaranteeId = id }, cancellationToken);
}
