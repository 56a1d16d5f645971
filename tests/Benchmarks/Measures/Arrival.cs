using System.Collections.Concurrent;
using System.Diagnostics;
using Dapper;
using Npgsql;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks.Measures;

/// <summary>How long after its receipt a submission is seen in Worklist's table, at a steady pace.</summary>
internal sealed class Arrival(IReadOnlyList<HttpClient> clients, NpgsqlDataSource worklist)
{
    public const int PerSecond = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Samples> RunAsync(Drafts.Batch drafts, int version, CancellationToken cancellationToken)
    {
        var samples = new Samples();
        var receipts = new ConcurrentDictionary<Guid, long>();
        var seeing = SeeAsync(drafts.Count, receipts, samples, cancellationToken);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        var filing = new List<Task>();
        for (var i = 0; i < drafts.Count; i++)
        {
            await pace.WaitForNextTickAsync(cancellationToken);
            filing.Add(FileAsync(clients[i % clients.Count], drafts[i], version, receipts, cancellationToken));
        }
        await Task.WhenAll(filing);
        await seeing;
        return samples;
    }

    private static async Task FileAsync(HttpClient client, Guid id, int version, ConcurrentDictionary<Guid, long> receipts, CancellationToken cancellationToken)
    {
        await Filing.SubmitAsync(client, id, version, Guid.NewGuid().ToString(), cancellationToken);
        receipts[id] = Stopwatch.GetTimestamp();
    }

    private async Task SeeAsync(int count, ConcurrentDictionary<Guid, long> receipts, Samples samples, CancellationToken cancellationToken)
    {
        await using var connection = await worklist.OpenConnectionAsync(cancellationToken);
        var seen = new HashSet<Guid>();
        var quietSince = Stopwatch.GetTimestamp();
        while (seen.Count < count)
        {
            var waiting = receipts.Keys.Where(id => !seen.Contains(id)).ToArray();
            if (waiting.Length > 0)
            {
                var there = (await connection.QueryAsync<Guid>("select id from cases where id = any(@waiting) and state = 'Submitted'", new { waiting })).Where(seen.Add).ToList();
                var now = Stopwatch.GetTimestamp();
                there.ForEach(id => samples.Add(Stopwatch.GetElapsedTime(receipts[id], now).TotalMilliseconds));
                if (there.Count > 0)
                    quietSince = now;
            }
            if (Stopwatch.GetElapsedTime(quietSince) > Patience)
                throw new InvalidOperationException($"{count - seen.Count} submissions are not in Worklist after {Patience.TotalSeconds} s.");
            await Task.Delay(Look, cancellationToken);
        }
    }
}
