using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>Sites, services and recall lists for the eyes of one caller, page by page along their numbers.</summary>
internal sealed class PilotReader(Database database, TimeProvider time)
{
    private const int PageSize = 25;

    public Task<Outcome<Page<SiteItem>>> MineAsync(string? after, Caller caller, CancellationToken cancellationToken) =>
        SitesAsync("PilotSites.Mine", after, key => new { Organisations = OrganisationsOf(caller), After = key, Most = PageSize + 1 }, cancellationToken);

    public Task<Outcome<Page<SiteItem>>> DeskAsync(string? after, Caller caller, CancellationToken cancellationToken) =>
        SitesAsync("PilotSites.Desk", after, key => new { Zones = caller.SeesZonesOf(PilotSiteMatter.MatterCode), After = key, Most = PageSize + 1 }, cancellationToken);

    public async Task<Outcome<SiteView>> SiteAsync(string number, Func<PilotSite, bool> sees, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindSiteAsync(number, sees, cancellationToken)).Failed(out var problem, out var site))
            return problem;
        var today = time.ShanghaiToday();
        var products = (await work.ProductsOfAsync(site.Id, cancellationToken)).ToDictionary(product => product.FilingId);
        var batches = await work.BatchesOfAsync(site.Id, cancellationToken);
        var blocks = await work.QueryAsync<PilotBlock>("PilotBlocks.OfSite", new { SiteId = site.Id }, cancellationToken);
        return new SiteView(
            SiteItem.Of(site, today), site.Version, site.LicenceNumber, site.Contact, site.Blending, site.Dispensing, Grams.Text(site.MostGrams),
            [.. products.Values.Select(SiteProductView.Of)],
            [.. batches.Select(batch => BatchView.Of(batch, products[batch.FilingId], today))],
            [.. blocks.Select(BlockView.Of)]);
    }

    public async Task<Outcome<Page<ServiceItem>>> ServicesAsync(string number, string? after, Func<PilotSite, bool> sees, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.FindSiteAsync(number, sees, cancellationToken)).Failed(out var problem, out var site))
            return problem;
        // The last label there can be sorts after all others of the site.
        var rows = await work.QueryAsync<ServiceRecord>("PilotServices.OfSite", new { SiteId = site.Id, After = key.FirstOrDefault() ?? $"{site.Number}-999999999", Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        var used = (await work.UsedInAsync(page.Select(record => record.Id), cancellationToken)).ToLookup(one => one.ServiceId);
        return new Page<ServiceItem>([.. page.Select(record => ServiceItem.Of(record, used[record.Id]))], rows.Count > PageSize ? Cursor.Write(page[^1].LabelNumber) : null);
    }

    /// <param name="sees">Who may see the site's records.</param>
    /// <param name="own">Whether the caller is the operator, to whom alone the consumer's reference is shown.</param>
    public async Task<Outcome<ServiceView>> ServiceAsync(string labelNumber, Func<PilotSite, bool> sees, bool own, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindServiceAsync(labelNumber, cancellationToken) is not { } record
            || await work.FindAsync<PilotSite>("PilotSites.ById", new { Id = record.SiteId }, cancellationToken) is not { } site || !sees(site))
            return CommonProblems.NotFound;
        var corrections = await work.CorrectionsOfAsync(record.Id, cancellationToken);
        var said = corrections.Select(row => row.Read()).ToList();
        var used = await work.UsedInAsync([record.Id], cancellationToken);
        var details = record.Read();
        return new ServiceView(
            record.LabelNumber, site.Number, site.Name, site.OperatorName, record.Kind, PilotWords.Of($"service.{record.Kind}"), record.ServedOn, record.At.InShanghai(), record.UseBy, record.KeepUntil,
            Grams.Text(record.Total), Grams.Text(record.NetContent), record.Warnings, site.Contact, own && record.Consumer != "" ? (string)record.Consumer! : null,
            [.. used.Select(one => new UsedView(one.Number, one.Name, one.BatchNumber, one.UseBy, Grams.Text(one.Grams), ServiceRows.Now(one, said) is var now && now != one.Grams ? Grams.Text(now) : null))],
            details.Equipment, details.Cleaning, details.Environment, details.RetainedSample, [.. corrections.Select(RecordCorrectionView.Of)]);
    }

    public async Task<Outcome<LabelView>> LabelAsync(string labelNumber, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindServiceAsync(labelNumber, cancellationToken) is not { } record || await work.FindAsync<PilotSite>("PilotSites.ById", new { Id = record.SiteId }, cancellationToken) is not { } site)
            return CommonProblems.NotFound;
        var products = (await work.ProductsOfAsync(site.Id, cancellationToken)).ToDictionary(product => product.FilingId, SiteProductView.Of);
        var used = (await work.UsedInAsync([record.Id], cancellationToken)).Select(one => (Batch: one, Product: products[one.FilingId])).ToList();
        var state = used.Any(one => one.Product.State != Filing.Filed) ? "recalled" : record.UseBy < time.ShanghaiToday() ? "expired" : "valid";
        return new LabelView(
            record.LabelNumber, state, PilotWords.Of($"label.{state}"), site.Number, site.Name, site.OperatorName, site.Address, PilotWords.Of($"service.{record.Kind}"),
            [.. used.Select(one => new LabelComponent(one.Batch.Number, one.Batch.Name, one.Batch.BatchNumber, one.Batch.UseBy, one.Product.State, one.Product.StateTitle))],
            record.ServedOn, record.UseBy, Grams.Text(record.NetContent), record.Warnings, site.Contact);
    }

    /// <summary>Products of the pilot that something was told of, the latest first.</summary>
    public async Task<Page<BlockView>> BlocksAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return new Page<BlockView>([.. (await work.QueryAsync<PilotBlock>("PilotBlocks.OfZones", new { Zones = caller.SeesZonesOf(PilotSiteMatter.MatterCode), Most = 200 }, cancellationToken)).Select(BlockView.Of)], null);
    }

    /// <summary>Units of the operator's own sites that hold a product.</summary>
    public Task<Outcome<Page<RecallItem>>> RecallAsync(string product, string? after, Caller caller, CancellationToken cancellationToken) =>
        RecallAsync("PilotServices.RecallMine", product, after, (number, label, seq) => new { Organisations = OrganisationsOf(caller), Number = number, Label = label, Seq = seq, Most = PageSize + 1 }, cancellationToken);

    public Task<Outcome<Page<RecallItem>>> DeskRecallAsync(string product, string? after, Caller caller, CancellationToken cancellationToken) =>
        RecallAsync("PilotServices.RecallDesk", product, after, (number, label, seq) => new { Zones = caller.SeesZonesOf(PilotSiteMatter.MatterCode), Number = number, Label = label, Seq = seq, Most = PageSize + 1 }, cancellationToken);

    private async Task<Outcome<Page<RecallItem>>> RecallAsync(string statement, string product, string? after, Func<string, string, int, object> of, CancellationToken cancellationToken)
    {
        var seq = 0;
        if (Cursor.Read(after, 2) is not { } parts || (parts is [_, var last] && !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out seq)))
            return CaseProblems.CursorUnknown;
        if (FilingNumbers.Parse(product) is not { } number)
            return new Page<RecallItem>([], null);
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<RecallRow>(statement, of(number, parts.FirstOrDefault() ?? "", seq), cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<RecallItem>(
            [.. page.Select(row => new RecallItem(row.LabelNumber, row.SiteNumber, row.SiteName, row.OperatorName, row.BatchNumber, Grams.Text(row.Grams), row.ServedOn, row.UseBy))],
            rows.Count > PageSize ? Cursor.Write(page[^1].LabelNumber, page[^1].Seq) : null);
    }

    private async Task<Outcome<Page<SiteItem>>> SitesAsync(string statement, string? after, Func<string, object> of, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<PilotSite>(statement, of(key.FirstOrDefault() ?? ""), cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<SiteItem>([.. page.Select(site => SiteItem.Of(site, time.ShanghaiToday()))], rows.Count > PageSize ? Cursor.Write(page[^1].Number) : null);
    }

    private static Guid[] OrganisationsOf(Caller caller) => [.. caller.Mandates.Select(mandate => mandate.OrganisationId)];

    private sealed record RecallRow
    {
        public required string LabelNumber { get; init; }

        public required int Seq { get; init; }

        public required string SiteNumber { get; init; }

        public required string SiteName { get; init; }

        public required string OperatorName { get; init; }

        public required string BatchNumber { get; init; }

        public required decimal Grams { get; init; }

        public required DateOnly ServedOn { get; init; }

        public required DateOnly UseBy { get; init; }
    }
}
