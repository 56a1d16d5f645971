using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

/// <summary>The three things that OTLP sends.</summary>
internal enum Signal
{
    Traces,
    Logs,
    Metrics,
}

/// <summary>A request is read whole and only then kept: one that is malformed leaves nothing.</summary>
internal sealed class Intake(Limits limits, TraceStore traces, LogStore logs, MetricStore metrics)
{
    [ThreadStatic]
    private static TextPool? texts;

    private long refused;

    /// <summary>Requests that were malformed, too large or of another kind.</summary>
    public long Refused => Interlocked.Read(ref refused);

    public void Refuse() => Interlocked.Increment(ref refused);

    /// <exception cref="MalformedException">It is no export request of this signal.</exception>
    public void Take(Signal signal, ReadOnlySpan<byte> request)
    {
        var reader = new OtlpReader(limits, texts ??= new TextPool());
        switch (signal)
        {
            case Signal.Traces:
                traces.Add(reader.Spans(request));
                break;
            case Signal.Logs:
                logs.Add(reader.Logs(request));
                break;
            case Signal.Metrics:
                metrics.Add(reader.Metrics(request));
                break;
        }
    }
}
