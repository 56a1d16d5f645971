using System.Collections.Concurrent;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>
/// The tables of the database. A version is read once by a replica and kept, for it never changes; which versions count on a day is asked
/// each time, which is one small query.
/// </summary>
public sealed class Catalogues
{
    private readonly ConcurrentDictionary<Guid, CatalogueList> read = [];

    public async Task<Catalogue> AsOfAsync(Work work, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var lists = new Dictionary<CatalogueKind, CatalogueList>();
        foreach (var versions in (await VersionsAsync(work, cancellationToken)).Where(version => version.ValidFrom <= on).GroupBy(version => CatalogueKinds.Of(version.Kind)))
        {
            // In the order of their first days, and of one day in that of their loading.
            if (versions.Key is { } kind)
                lists[kind] = await ReadAsync(work, kind, versions.Last(), cancellationToken);
        }
        return new Catalogue(on, lists);
    }

    public static Task<IReadOnlyList<CatalogueVersion>> VersionsAsync(Work work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<CatalogueVersion>("Catalogues.Versions", null, cancellationToken);
    }

    private async Task<CatalogueList> ReadAsync(Work work, CatalogueKind kind, CatalogueVersion version, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(version.Id, out var list))
            return list;
        var body = await work.FindAsync<string>("Catalogues.Body", new { version.Id }, cancellationToken) ?? "";
        // What was loaded could be read; a later release that reads less would be a defect, and stops here.
        var (entries, errors) = CatalogueCsv.Read(kind, body);
        return errors.Count == 0
            ? read.GetOrAdd(version.Id, new CatalogueList(version, entries))
            : throw new InvalidOperationException($"Catalogue {version.Kind} of {version.ValidFrom:yyyy-MM-dd} cannot be read: line {errors[0].Line}, {errors[0].Column}.");
    }
}
