namespace Platform.TelemetryViewer.Store;

/// <summary>All spans with one trace id, in the order in which they came. Only the store adds.</summary>
public sealed class Trace(TraceId id)
{
    // Places below the count are never written again, so readers need no lock.
    private volatile Content content = new([], 0);
    private volatile TraceSummary? summary;

    public TraceId Id => id;

    public ArraySegment<Span> Spans
    {
        get
        {
            var (spans, count) = content;
            return new(spans, 0, count);
        }
    }

    public int Count => content.Count;

    public long Bytes { get; private set; }

    /// <summary>Somebody asked for something, or an event was handled.</summary>
    public bool IsRequest { get; private set; }

    /// <summary>Computed when somebody looks and something has come since.</summary>
    public TraceSummary Summary
    {
        get
        {
            var spans = Spans;
            return summary is { } known && known.Spans == spans.Count ? known : summary = TraceSummary.Of(spans);
        }
    }

    internal void Add(Span span)
    {
        var (spans, count) = content;
        if (count == spans.Length)
            Array.Resize(ref spans, Math.Max(8, count * 2));
        spans[count] = span;
        content = new Content(spans, count + 1);
        Bytes += span.Bytes;
        IsRequest |= span.Kind is SpanKind.Server or SpanKind.Consumer;
    }

    private sealed record Content(Span[] Spans, int Count);
}

/// <summary>One service calling another, or a system that sends no spans itself, within a trace.</summary>
public readonly record struct Call(string From, string To);

/// <summary>What the list shows of a trace.</summary>
/// <param name="Root">The span that nothing here is above; the earliest of several.</param>
/// <param name="Spans">How many there were.</param>
public sealed record TraceSummary(Span Root, int Spans, int Failures, long Start, long End, IReadOnlyList<string> Services, IReadOnlyDictionary<Call, CallFigures> Calls, IReadOnlyDictionary<string, CallFigures> Requests)
{
    /// <summary>
    /// The span that says best what was asked for: a gateway knows only where it hands a request on to, the service behind it
    /// knows the route.
    /// </summary>
    public required Span Asked { get; init; }

    public int? Status => int.TryParse(Root["http.response.status_code"], out var status) ? status : null;

    public bool Failed => Failures > 0;

    public static TraceSummary Of(ArraySegment<Span> spans)
    {
        var byId = new Dictionary<SpanId, Span>(spans.Count);
        foreach (var span in spans)
            byId[span.Id] = span;
        var root = spans.Where(span => !byId.ContainsKey(span.Parent)).DefaultIfEmpty(spans[0]).MinBy(span => (!span.Parent.IsEmpty, span.Start))!;
        var calls = new Dictionary<Call, CallFigures>();
        var requests = new Dictionary<string, CallFigures>();
        var answered = new HashSet<SpanId>();
        foreach (var span in spans)
        {
            if (span.Kind is SpanKind.Server or SpanKind.Consumer)
                Note(requests, span.Sender.Service, span);
            if (byId.GetValueOrDefault(span.Parent) is not { } parent || parent.Sender.Service == span.Sender.Service)
                continue;
            answered.Add(parent.Id);
            Note(calls, new Call(parent.Sender.Service, span.Sender.Service), span);
        }
        foreach (var span in spans.Where(span => span.Kind is SpanKind.Client or SpanKind.Producer && !answered.Contains(span.Id)))
        {
            if (Outside(span) is { } system)
                Note(calls, new Call(span.Sender.Service, system), span);
        }
        var asked = root["http.route"] is { } route && route.Contains("{**", StringComparison.Ordinal)
            ? spans.Where(span => span.Kind == SpanKind.Server && span["http.route"] is { } inner && !inner.Contains("{**", StringComparison.Ordinal)).MinBy(span => span.Start)
            : null;
        return new TraceSummary(
            root, spans.Count, spans.Count(span => span.Failed), spans.Min(span => span.Start), spans.Max(span => span.End),
            [.. spans.Select(span => span.Sender.Service).Distinct()], calls, requests)
        {
            Asked = asked ?? root,
        };
    }

    // Names of the semantic conventions, the older ones too.
    private static string? Outside(Span span) =>
        span["db.system.name"] ?? span["db.system"] ?? span["messaging.system"];

    private static void Note<TKey>(Dictionary<TKey, CallFigures> into, TKey key, Span span)
        where TKey : notnull => into[key] = into.GetValueOrDefault(key).And(span);
}

public readonly record struct CallFigures(int Count, int Failed, long Ticks)
{
    public CallFigures And(Span span) => new(Count + 1, Failed + (span.Failed ? 1 : 0), Ticks + span.Duration.Ticks);

    public CallFigures And(CallFigures other) => new(Count + other.Count, Failed + other.Failed, Ticks + other.Ticks);

    public TimeSpan Average => Count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Ticks / Count);
}
