using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Certificates;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>The culture department's permit and the licence of goods; what is null says nothing.</summary>
internal sealed record Papers(string? ArtPermit, string? LicenceNumber, DateOnly? LicenceValidUntil)
{
    public static Papers Of(string? artPermit, string? licenceNumber, DateOnly? licenceValidUntil) => new(Written(artPermit), Written(licenceNumber), licenceValidUntil);

    /// <summary>What goods have after these were stated: another licence comes with its own last day, or without one.</summary>
    public Papers Over(Item item) => new(
        ArtPermit ?? item.ArtPermit,
        LicenceNumber ?? item.LicenceNumber,
        LicenceNumber is null || (LicenceNumber == item.LicenceNumber && LicenceValidUntil is null) ? item.LicenceValidUntil : LicenceValidUntil);

    private static string? Written(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>A permit that a line of goods names.</summary>
/// <param name="Pointer">Where it stands.</param>
internal sealed record NamedPermit(string Pointer, string? Permit, string GoodsCode, string Name);

internal static class PapersOfGoods
{
    /// <summary>Writes papers to an item and keeps when and by whom; what the item has already is no change. Answers the item as it is now.</summary>
    /// <param name="caseId">The 业务申报表 whose approval writes them; null when the keeper states them.</param>
    public static async Task<Item> StatePapersAsync(this Work work, Item item, Papers papers, Guid? caseId, Guid? accountId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var stated = papers.Over(item);
        if (stated == new Papers(item.ArtPermit, item.LicenceNumber, item.LicenceValidUntil))
            return item;
        await work.ExecuteAsync("Items.State", new { item.Id, stated.ArtPermit, stated.LicenceNumber, stated.LicenceValidUntil }, cancellationToken);
        await work.ExecuteAsync("Items.KeepPapers", new
        {
            Id = Guid.CreateVersion7(at), ItemId = item.Id, stated.ArtPermit, stated.LicenceNumber, stated.LicenceValidUntil, CaseId = caseId, AccountId = accountId, At = at,
        }, cancellationToken);
        return item with { ArtPermit = stated.ArtPermit, LicenceNumber = stated.LicenceNumber, LicenceValidUntil = stated.LicenceValidUntil };
    }

    /// <summary>Permits of the platform that are not in force, are not the keeper's, or do not name the goods; those of another office nobody here can check.</summary>
    public static async Task<IReadOnlyList<FieldError>> WrongPermitsAsync(this Work work, Guid organisationId, IReadOnlyList<NamedPermit> named, DateOnly today, CancellationToken cancellationToken)
    {
        var ours = named.Where(one => ArtPermits.IsOurs(one.Permit)).ToList();
        var permits = new Dictionary<string, CertificateRecord?>();
        foreach (var number in ours.Select(one => one.Permit!).Distinct())
            permits[number] = await work.FindPermitAsync(number, organisationId, [], cancellationToken);
        return [.. ours.Where(one => permits[one.Permit!] is not { } permit || !ArtPermits.Names(permit, one.GoodsCode, one.Name, today)).Select(one => LedgerBodies.Error(one.Pointer, "permit-names-not", one.Permit, one.Name))];
    }
}
