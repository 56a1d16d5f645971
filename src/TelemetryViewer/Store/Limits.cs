namespace Platform.TelemetryViewer.Store;

/// <summary>What the viewer holds at most. Reached, the oldest goes first, and what went is counted and shown.</summary>
public sealed record Limits
{
    public int Traces { get; init; } = 2_500;

    /// <summary>Of these, traces of no request: what processes do by themselves must not push out what people asked for.</summary>
    public int BackgroundTraces { get; init; } = 500;

    public int SpansOfATrace { get; init; } = 5_000;

    public int Spans { get; init; } = 600_000;

    /// <summary>Of all spans, as estimated from their texts.</summary>
    public long SpanBytes { get; init; } = 384L * 1024 * 1024;

    public int Logs { get; init; } = 20_000;

    public long LogBytes { get; init; } = 64L * 1024 * 1024;

    public int Series { get; init; } = 4_000;

    public int PointsOfASeries { get; init; } = 240;

    /// <summary>Of one request, after unpacking. The exporter of .NET sends some hundred kilobytes.</summary>
    public int RequestBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Spans, log lines or points of one request.</summary>
    public int ItemsOfARequest { get; init; } = 20_000;

    /// <summary>Attributes, events or links of one span or line; what is beyond is left out.</summary>
    public int PartsOfAnItem { get; init; } = 128;

    /// <summary>Characters of one text; what is beyond is cut off.</summary>
    public int TextLength { get; init; } = 4_096;

    /// <summary>Requests that are read at one time; others wait.</summary>
    public int ReadersAtOnce { get; init; } = 4;
}
