using System.Text.Json.Nodes;
using Platform.Benchmarks.Load;

namespace Platform.Benchmarks.Measures;

/// <summary>Filing through the gateway, with an access token.</summary>
internal sealed class Submissions(IReadOnlyList<HttpClient> clients, Filing filing)
{
    /// <summary>From the empty draft to the receipt.</summary>
    public async Task<Samples> WholeAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var samples = new Samples();
        await Closed.RunAsync(
            clients.Count, time, samples,
            async client =>
            {
                await samples.TimeAsync(async () =>
                {
                    var (id, version) = await filing.DraftAsync(clients[client], cancellationToken);
                    return await Filing.SubmitAsync(clients[client], id, version, Guid.NewGuid().ToString(), cancellationToken);
                });
                return true;
            },
            cancellationToken);
        return samples;
    }

    /// <summary>Drafts that lack nothing else, each submitted once.</summary>
    public async Task<Samples> AloneAsync(Drafts.Batch drafts, int version, TimeSpan time, CancellationToken cancellationToken)
    {
        var samples = new Samples();
        var next = -1;
        await Closed.RunAsync(
            clients.Count, time, samples,
            async client =>
            {
                var index = Interlocked.Increment(ref next);
                if (index >= drafts.Count)
                    return false;
                await samples.TimeAsync<JsonNode>(() => Filing.SubmitAsync(clients[client], drafts[index], version, Guid.NewGuid().ToString(), cancellationToken));
                return true;
            },
            cancellationToken);
        return samples;
    }
}
