using Platform.CaseKernel.Cases;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>A site that was approved. Quantities are grams.</summary>
internal sealed record PilotSite
{
    public const string Open = "open";
    public const string Closed = "closed";

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Of its certificate.</summary>
    public required string Number { get; init; }

    public int Version { get; init; } = 1;

    public required string Zone { get; init; }

    public required string Organ { get; init; }

    public required string Name { get; init; }

    public required string OperatorName { get; init; }

    public required string Address { get; init; }

    public required string LicenceNumber { get; init; }

    /// <summary>Whom a consumer tells of an adverse reaction; public.</summary>
    public required string Contact { get; init; }

    public required bool Blending { get; init; }

    public required bool Dispensing { get; init; }

    public required decimal MostGrams { get; init; }

    public required DateOnly ApprovedOn { get; init; }

    /// <summary>Its last day still counts: the production licence's.</summary>
    public required DateOnly ValidTo { get; init; }

    public string State { get; init; } = Open;

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Code of a revocation ground.</summary>
    public string? Ground { get; init; }

    public bool MayServe(DateOnly today) => State == Open && today <= ValidTo;

    public static PilotSite Of(PilotSiteForm form, Guid id, string number, CaseRecord @case, DateOnly today) => new()
    {
        Id = id,
        CaseId = @case.Id,
        OrganisationId = @case.OrganisationId,
        Number = number,
        Zone = @case.Zone,
        Organ = @case.Organ,
        Name = form.Premises!.Name!,
        OperatorName = form.Operator!.Name!,
        Address = form.Premises.Address!,
        LicenceNumber = form.Licence!.Number!,
        Contact = form.Procedures!.AdverseReactionContact!,
        Blending = form.Services!.Blending!.Value,
        Dispensing = form.Services.Dispensing!.Value,
        MostGrams = form.Services.MostGrams!.Value,
        ApprovedOn = today,
        ValidTo = form.Licence.ValidUntil!.Value,
    };
}

/// <summary>A product that a site may use, with how its filing stands.</summary>
internal sealed record SiteProduct
{
    public required Guid FilingId { get; init; }

    public required string Number { get; init; }

    public required string NameZh { get; init; }

    /// <summary>Tested days after the service.</summary>
    public required int InUseDays { get; init; }

    public required string State { get; init; }

    public DateOnly? SuspendedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? Ground { get; init; }

    public bool IsInForce => State == Filing.Filed && SuspendedOn is null;
}

/// <summary>A batch of a product at a site.</summary>
internal sealed record Batch
{
    public required Guid Id { get; init; }

    public required Guid FilingId { get; init; }

    public required string Number { get; init; }

    public required string BatchNumber { get; init; }

    /// <summary>Its last day still counts.</summary>
    public required DateOnly UseBy { get; init; }

    /// <summary>Grams in all.</summary>
    public decimal Received { get; init; }

    /// <summary>Grams that are left.</summary>
    public decimal Available { get; init; }
}

/// <summary>The rows of sites and batches, always in the caller's transaction.</summary>
internal static class PilotSites
{
    public static async Task OpenSiteAsync(this Work work, PilotSite site, IReadOnlyList<SiteProductForm> products, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("PilotSites.Insert", site, cancellationToken);
        foreach (var product in products)
            await work.ExecuteAsync("PilotProducts.Insert", new { SiteId = site.Id, Number = product.FilingNumber!, product.InUseDays }, cancellationToken);
    }

    public static Task<PilotSite?> FindSiteAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<PilotSite>("PilotSites.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);

    /// <summary>The site, and nobody closes it until the transaction ends; null when there is none.</summary>
    public static async Task<PilotSite?> LockSiteAsync(this Work work, string number, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("PilotSites.Lock", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);
        return await work.FindSiteAsync(number, cancellationToken);
    }

    public static Task<IReadOnlyList<SiteProduct>> ProductsOfAsync(this Work work, Guid siteId, CancellationToken cancellationToken) =>
        work.QueryAsync<SiteProduct>("PilotProducts.OfSite", new { SiteId = siteId }, cancellationToken);

    public static Task<IReadOnlyList<Batch>> BatchesOfAsync(this Work work, Guid siteId, CancellationToken cancellationToken) =>
        work.QueryAsync<Batch>("PilotBatches.OfSite", new { SiteId = siteId }, cancellationToken);

    public static Task<Batch?> FindBatchAsync(this Work work, Guid siteId, string number, string batch, CancellationToken cancellationToken) =>
        work.FindAsync<Batch>("PilotBatches.Get", new { SiteId = siteId, Number = number, BatchNumber = batch }, cancellationToken);

    /// <summary>False when so much is not left; the row is the caller's until the transaction ends.</summary>
    /// <param name="grams">Negative to put back.</param>
    public static async Task<bool> TakeOutAsync(this Work work, Guid batchId, decimal grams, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("PilotBatches.TakeOut", new { Id = batchId, Grams = grams }, cancellationToken) == 1;
}
