using System.Globalization;

namespace Platform.TelemetryViewer.Store;

/// <summary>Sixteen bytes that all spans of one request share.</summary>
public readonly record struct TraceId(UInt128 Value)
{
    public const int Digits = 32;

    public bool IsEmpty => Value == 0;

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    public static TraceId? Parse(string text) =>
        text.Length == Digits && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? new TraceId(value) : null;
}

/// <summary>Eight bytes; empty above a root.</summary>
public readonly record struct SpanId(ulong Value)
{
    public bool IsEmpty => Value == 0;

    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    public static SpanId? Parse(string? text) =>
        text?.Length == 16 && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? new SpanId(value) : null;
}

public readonly record struct Tag(string Key, string Value);

/// <summary>Who sent it: <c>service.name</c> and <c>service.instance.id</c>.</summary>
public sealed record Sender(string Service, string Instance);

/// <summary>The kinds as OTLP numbers them.</summary>
public enum SpanKind
{
    Unspecified,
    Internal,
    Server,
    Client,
    Producer,
    Consumer,
}

/// <param name="At">Ticks of UTC, like all times here.</param>
public sealed record SpanEvent(long At, string Name, IReadOnlyList<Tag> Tags);

public sealed record SpanLink(TraceId Trace, SpanId Span);

public sealed record Span(Sender Sender, string Source, TraceId Trace, SpanId Id, SpanId Parent, string Name, SpanKind Kind, long Start, long End)
{
    public bool Failed { get; init; }

    public string StatusMessage { get; init; } = "";

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public IReadOnlyList<SpanEvent> Events { get; init; } = [];

    public IReadOnlyList<SpanLink> Links { get; init; } = [];

    public TimeSpan Duration => TimeSpan.FromTicks(Math.Max(0, End - Start));

    public string? this[string key] => Tags.Find(key);

    public int Bytes => 200 + Name.Length * 2 + StatusMessage.Length * 2 + Tags.Bytes() + Events.Sum(one => 64 + one.Name.Length * 2 + one.Tags.Bytes()) + Links.Count * 40;
}

/// <summary>Severities in the steps that OTLP's numbers group into.</summary>
public enum Severity
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}

/// <param name="Number">Counts all lines ever received: a place to go on from.</param>
public sealed record LogLine(Sender Sender, string Category, long At, Severity Severity, string Text, TraceId Trace, SpanId Span, IReadOnlyList<Tag> Tags)
{
    public long Number { get; init; }

    public int Bytes => 160 + Text.Length * 2 + Tags.Bytes();
}

public enum InstrumentKind
{
    Gauge,
    Counter,
    UpDownCounter,
    Histogram,
}

public sealed record Instrument(string Meter, string Name, string Unit, string Description, InstrumentKind Kind);

/// <param name="Value">Of a gauge or a sum since the start of its process; of a histogram the sum of what was measured.</param>
/// <param name="Count">Measurements of a histogram.</param>
/// <param name="Buckets">Measurements by bucket: one more than there are bounds.</param>
public sealed record Point(long At, double Value, ulong Count = 0, ulong[]? Buckets = null);

/// <summary>A point as it arrived.</summary>
/// <param name="Delta">It counts since the point before it and not since the start.</param>
public sealed record Measurement(Sender Sender, Instrument Instrument, IReadOnlyList<Tag> Tags, Point Point, double[]? Bounds, bool Delta);

internal static class Tags
{
    public static string? Find(this IReadOnlyList<Tag> tags, string key)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Key == key)
                return tags[i].Value;
        }
        return null;
    }

    // Keys are shared (see TextPool), and so are short values.
    public static int Bytes(this IReadOnlyList<Tag> tags) => tags.Sum(tag => 16 + (tag.Value.Length <= TextPool.LongestShared ? 0 : 24 + tag.Value.Length * 2));
}
