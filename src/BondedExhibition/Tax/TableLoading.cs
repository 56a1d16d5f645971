using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Tax;

/// <summary>Puts a table beside those that are there. The same table for the same day is loaded once.</summary>
internal sealed class TableLoading(Writes writes, TimeProvider time)
{
    public Task<Outcome<TableVersion>> DoAsync(TableKind kind, string text, int entries, DateOnly validFrom, string source, bool complete, CancellationToken cancellationToken) =>
        writes.DoAsync<TableVersion>(async work =>
        {
            var now = time.GetUtcNow();
            var version = new TableVersion(Guid.CreateVersion7(now), kind.Code(), validFrom, source, complete, entries, ShippedTables.Digest(text), now);
            var there = (await Tariffs.VersionsAsync(work, cancellationToken)).FirstOrDefault(earlier => earlier.Kind == version.Kind && earlier.ValidFrom == validFrom && earlier.Digest == version.Digest);
            if (there is not null)
                return there;
            await work.ExecuteAsync("Tariffs.Insert", new { version.Id, version.Kind, version.ValidFrom, version.Source, version.Complete, version.Entries, version.Digest, version.LoadedAt, Body = text }, cancellationToken);
            return version;
        }, cancellationToken);
}

/// <summary>A database that has no table of a kind gets the shipped one.</summary>
internal sealed class TableSeed(TableLoading loading) : IDatabaseSeed
{
    public async Task SeedAsync(Database database, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableVersion> there;
        await using (var work = await database.ReadAsync(cancellationToken))
            there = await Tariffs.VersionsAsync(work, cancellationToken);
        foreach (var kind in TableKinds.All.Where(kind => there.All(version => version.Kind != kind.Code())))
        {
            var text = ShippedTables.Text(kind);
            await loading.DoAsync(kind, text, TableCsv.Read(kind, text).Entries.Count, ShippedTables.ValidFrom, ShippedTables.Source, complete: false, cancellationToken);
        }
    }
}

internal static class TaxServices
{
    public static IServiceCollection AddTax(this IServiceCollection services)
    {
        services.AddSingleton<Tariffs>();
        services.AddSingleton<TableLoading>();
        return services.AddSingleton<IDatabaseSeed, TableSeed>();
    }
}
