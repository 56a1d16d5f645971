using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Testing.Telemetry;

/// <summary>
/// An OTLP/HTTP receiver on a free port that keeps what it gets, for asserting on spans, logs and metric names. Spans of
/// other tests of the same process may be among them: look for your own by trace or name.
/// </summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    // Not ASP.NET Core: its own requests would be spans too, exported here, for ever.
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<ReceivedSpan> spans = new();
    private readonly ConcurrentQueue<ReceivedLog> logs = new();
    private readonly ConcurrentDictionary<string, byte[]> watched = [];
    private readonly ConcurrentQueue<string> leaks = [];
    private readonly ConcurrentQueue<ReceivedMetric> metrics = new();
    private Task serving = Task.CompletedTask;

    private OtlpReceiver()
    {
    }

    public IReadOnlyCollection<ReceivedSpan> Spans => spans;

    public IReadOnlyCollection<ReceivedLog> Logs => logs;

    public IReadOnlyCollection<ReceivedMetric> Metrics => metrics;

    /// <summary>What was watched for and came, with where it came: in anything that is sent from now on, read or not by this class.</summary>
    public IReadOnlyCollection<string> Leaks => leaks;

    /// <summary>Words that nobody may send.</summary>
    public void Watch(IEnumerable<string> words)
    {
        foreach (var word in words)
            watched.TryAdd(word, Encoding.UTF8.GetBytes(word));
    }

    public Uri Address => new(listener.Prefixes.Single());

    /// <summary>Settings that make a process export here, often.</summary>
    public IReadOnlyDictionary<string, string> Configuration => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address.AbsoluteUri,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
    };

    public static Task<OtlpReceiver> StartAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            var receiver = new OtlpReceiver();
            try
            {
                receiver.listener.Prefixes.Add($"http://127.0.0.1:{FreePort()}/");
                receiver.listener.Start();
                receiver.serving = receiver.ServeAsync();
                return Task.FromResult(receiver);
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                // Somebody took the port in between.
            }
        }
    }

    public Task<ReceivedSpan> WaitForSpanAsync(Func<ReceivedSpan, bool> predicate, TimeSpan? within = null) => Eventually.GetAsync(
        () => Task.FromResult(spans.FirstOrDefault(predicate)
            ?? throw new InvalidOperationException($"No such span among: {string.Join("; ", spans.Select(span => $"{span.Service} {span.Name}"))}")),
        within);

    public Task<ReceivedLog> WaitForLogAsync(Func<ReceivedLog, bool> predicate, TimeSpan? within = null) => Eventually.GetAsync(
        () => Task.FromResult(logs.FirstOrDefault(predicate) ?? throw new InvalidOperationException($"No such log among {logs.Count}")), within);

    public Task<ReceivedMetric> WaitForMetricAsync(string name, TimeSpan? within = null) => Eventually.GetAsync(
        () => Task.FromResult(metrics.FirstOrDefault(metric => metric.Name == name)
            ?? throw new InvalidOperationException($"No {name} among: {string.Join(", ", metrics.Select(metric => metric.Name).Distinct())}")),
        within);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            try
            {
                await ReceiveAsync(context);
            }
            catch (Exception exception) when (exception is IOException or HttpListenerException)
            {
                // The sender is gone.
            }
        }
    }

    private async Task ReceiveAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        if (context.Request.Headers["Content-Encoding"] == "gzip")
        {
            await using var unzipped = new GZipStream(context.Request.InputStream, CompressionMode.Decompress);
            await unzipped.CopyToAsync(body);
        }
        else
        {
            await context.Request.InputStream.CopyToAsync(body);
        }
        var (sent, path) = (body.ToArray(), context.Request.Url!.AbsolutePath);
        foreach (var (word, bytes) in watched)
        {
            if (sent.AsSpan().IndexOf(bytes) >= 0)
                leaks.Enqueue($"{word} in {path}");
        }
        switch (path)
        {
            case "/v1/traces": Keep(OtlpMessages.Traces(sent), spans); break;
            case "/v1/logs": Keep(OtlpMessages.Logs(sent), logs); break;
            case "/v1/metrics": Keep(OtlpMessages.Metrics(sent), metrics); break;
        }
        context.Response.ContentType = "application/x-protobuf";
        context.Response.Close();
    }

    private static void Keep<T>(IEnumerable<T> items, ConcurrentQueue<T> into)
    {
        foreach (var item in items)
            into.Enqueue(item);
    }
}
