using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>Puts a table beside those that are there. The same table for the same day is loaded once.</summary>
internal sealed class CatalogueLoading(Writes writes, TimeProvider time)
{
    public Task<Outcome<CatalogueVersion>> DoAsync(CatalogueKind kind, string text, CatalogueEntries entries, DateOnly validFrom, string source, bool complete, CancellationToken cancellationToken) =>
        writes.DoAsync<CatalogueVersion>(async work =>
        {
            var now = time.GetUtcNow();
            var version = new CatalogueVersion(Guid.CreateVersion7(now), kind.Code(), validFrom, source, complete, entries.Count, ShippedCatalogues.Digest(text), now);
            var there = (await Catalogues.VersionsAsync(work, cancellationToken)).FirstOrDefault(earlier => earlier.Kind == version.Kind && earlier.ValidFrom == validFrom && earlier.Digest == version.Digest);
            if (there is not null)
                return there;
            await work.ExecuteAsync("Catalogues.Insert", new { version.Id, version.Kind, version.ValidFrom, version.Source, version.Complete, version.Entries, version.Digest, version.LoadedAt, Body = text }, cancellationToken);
            return version;
        }, cancellationToken);
}

/// <summary>A database that has no table of a kind gets the shipped one.</summary>
internal sealed class CatalogueSeed(CatalogueLoading loading) : IDatabaseSeed
{
    public async Task SeedAsync(Database database, CancellationToken cancellationToken)
    {
        IReadOnlyList<CatalogueVersion> there;
        await using (var work = await database.ReadAsync(cancellationToken))
            there = await Catalogues.VersionsAsync(work, cancellationToken);
        foreach (var kind in CatalogueKinds.All.Where(kind => there.All(version => version.Kind != kind.Code())))
        {
            var text = ShippedCatalogues.Text(kind);
            var (entries, _) = CatalogueCsv.Read(kind, text);
            var shipped = ShippedCatalogues.Version(kind, text, entries.Count);
            await loading.DoAsync(kind, text, entries, shipped.ValidFrom, shipped.Source, shipped.Complete, cancellationToken);
        }
    }
}

internal static class CatalogueServices
{
    public static IServiceCollection AddCatalogues(this IServiceCollection services)
    {
        services.AddSingleton<Catalogues>();
        services.AddSingleton<CatalogueLoading>();
        return services.AddSingleton<IDatabaseSeed, CatalogueSeed>();
    }
}
