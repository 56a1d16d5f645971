using System.Diagnostics;

namespace Platform.Benchmarks.Load;

/// <summary>So many clients, each sending its next request when the last was answered, as pgbench's do.</summary>
internal static class Closed
{
    /// <param name="act">One thing to do, by the client's number; false when there is nothing left.</param>
    public static async Task RunAsync(int clients, TimeSpan time, Samples samples, Func<int, Task<bool>> act, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(started) < time && await act(client))
                    cancellationToken.ThrowIfCancellationRequested();
            },
            cancellationToken)));
        samples.Within = Stopwatch.GetElapsedTime(started);
    }

    public static async Task<Samples> GetAsync(IReadOnlyList<HttpClient> clients, string path, TimeSpan time, CancellationToken cancellationToken)
    {
        var samples = new Samples();
        await RunAsync(
            clients.Count, time, samples,
            async client =>
            {
                await samples.TimeAsync(async () =>
                {
                    using var answer = await clients[client].GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
                    await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                    answer.EnsureSuccessStatusCode();
                    return true;
                });
                return true;
            },
            cancellationToken);
        return samples;
    }
}
