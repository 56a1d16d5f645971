using System.Collections.Concurrent;
using Platform.Persistence;

namespace Platform.BondedExhibition.Tax;

/// <summary>
/// Tariff and exchange rates of the database, by the day. A version is read once by a replica and kept, for it never changes; which versions
/// count is asked each time, which is one small query.
/// </summary>
public sealed class Tariffs
{
    private readonly ConcurrentDictionary<Guid, TableEntries> read = [];
    private Kept? latest;

    public async Task<Tariff> AsOfAsync(Work work, DateOnly on, CancellationToken cancellationToken)
    {
        var (goods, measures) = (await CountingAsync(work, TableKind.Goods, on, cancellationToken), await CountingAsync(work, TableKind.Countermeasures, on, cancellationToken));
        var key = $"{on:yyyyMMdd} {string.Join(' ', goods.Concat(measures).Select(version => version.Id))}";
        if (latest is { } kept && kept.Key == key)
            return kept.Tariff;
        var tariff = new Tariff(on, (await EntriesAsync(work, goods, cancellationToken)).SelectMany(entries => entries.Goods), (await EntriesAsync(work, measures, cancellationToken)).SelectMany(entries => entries.Countermeasures));
        latest = new Kept(key, tariff);
        return tariff;
    }

    public async Task<Exchange> ExchangeAsync(Work work, DateOnly on, CancellationToken cancellationToken) =>
        new(on, (await EntriesAsync(work, await CountingAsync(work, TableKind.Rates, on, cancellationToken), cancellationToken)).SelectMany(entries => entries.Rates));

    public static Task<IReadOnlyList<TableVersion>> VersionsAsync(Work work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<TableVersion>("Tariffs.Versions", null, cancellationToken);
    }

    /// <summary>The last complete one and the partial ones after it, in the order of their first days and their loading.</summary>
    private static async Task<IReadOnlyList<TableVersion>> CountingAsync(Work work, TableKind kind, DateOnly on, CancellationToken cancellationToken)
    {
        var versions = (await VersionsAsync(work, cancellationToken)).Where(version => version.Kind == kind.Code() && version.ValidFrom <= on).ToList();
        return versions[Math.Max(0, versions.FindLastIndex(version => version.Complete))..];
    }

    private async Task<IReadOnlyList<TableEntries>> EntriesAsync(Work work, IReadOnlyList<TableVersion> versions, CancellationToken cancellationToken)
    {
        var all = new List<TableEntries>();
        foreach (var version in versions)
            all.Add(read.TryGetValue(version.Id, out var entries) ? entries : await ReadAsync(work, version, cancellationToken));
        return all;
    }

    private async Task<TableEntries> ReadAsync(Work work, TableVersion version, CancellationToken cancellationToken)
    {
        var body = await work.FindAsync<string>("Tariffs.Body", new { version.Id }, cancellationToken) ?? "";
        var kind = TableKinds.All.Single(kind => kind.Code() == version.Kind);
        // What was loaded could be read; a later release that reads less would be a defect, and stops here.
        var (entries, errors) = TableCsv.Read(kind, body);
        return errors.Count == 0
            ? read.GetOrAdd(version.Id, entries)
            : throw new InvalidOperationException($"Table {version.Kind} of {version.ValidFrom:yyyy-MM-dd} cannot be read: line {errors[0].Line}, {errors[0].Column}.");
    }

    private sealed record Kept(string Key, Tariff Tariff);
}
