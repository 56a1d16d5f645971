using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Hosting;

namespace Platform.Testing.Telemetry;

/// <summary>An OTLP/HTTP receiver on a free port that keeps what it gets, for asserting on spans, logs and metric names.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedSpan> spans = new();
    private readonly ConcurrentQueue<ReceivedLog> logs = new();
    private readonly ConcurrentQueue<ReceivedMetric> metrics = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/v1/traces", request => ReceiveAsync(request, OtlpMessages.Traces, spans));
        app.MapPost("/v1/logs", request => ReceiveAsync(request, OtlpMessages.Logs, logs));
        app.MapPost("/v1/metrics", request => ReceiveAsync(request, OtlpMessages.Metrics, metrics));
    }

    public IReadOnlyCollection<ReceivedSpan> Spans => spans;

    public IReadOnlyCollection<ReceivedLog> Logs => logs;

    public IReadOnlyCollection<ReceivedMetric> Metrics => metrics;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Settings that make a process export here, often.</summary>
    public IReadOnlyDictionary<string, string> Configuration => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address.AbsoluteUri,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
    };

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync();
        return receiver;
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

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task ReceiveAsync<T>(HttpContext context, Func<byte[], IEnumerable<T>> read, ConcurrentQueue<T> into)
    {
        using var body = new MemoryStream();
        if (context.Request.Headers.ContentEncoding == "gzip")
        {
            await using var unzipped = new GZipStream(context.Request.Body, CompressionMode.Decompress);
            await unzipped.CopyToAsync(body);
        }
        else
        {
            await context.Request.Body.CopyToAsync(body);
        }
        foreach (var item in read(body.ToArray()))
            into.Enqueue(item);
        context.Response.ContentType = "application/x-protobuf";
    }
}
