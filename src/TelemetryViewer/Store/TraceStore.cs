namespace Platform.TelemetryViewer.Store;

/// <summary>The newest traces. Writers take turns; readers see what is there without waiting for them.</summary>
internal sealed class TraceStore(Limits limits)
{
    private readonly Lock gate = new();
    private readonly Dictionary<TraceId, Trace> byId = [];
    private readonly LinkedList<Trace> oldestFirst = new();
    private int spans;
    private long bytes;
    private long droppedTraces, droppedSpans;

    /// <summary>Traces that went to make room, and spans beyond what one trace may have.</summary>
    public (long Traces, long Spans) Dropped => (Interlocked.Read(ref droppedTraces), Interlocked.Read(ref droppedSpans));

    public (int Traces, int Spans, long Bytes) Size
    {
        get
        {
            lock (gate)
                return (byId.Count, spans, bytes);
        }
    }

    public void Add(IEnumerable<Span> received)
    {
        lock (gate)
        {
            foreach (var span in received)
                Add(span);
            for (var background = byId.Values.Count(trace => !trace.IsRequest); background > limits.BackgroundTraces; background--)
                Drop(oldestFirst.First(trace => !trace.IsRequest));
            while (byId.Count > limits.Traces || ((spans > limits.Spans || bytes > limits.SpanBytes) && byId.Count > 1))
                Drop(oldestFirst.First());
        }
    }

    public Trace? Find(TraceId id)
    {
        lock (gate)
            return byId.GetValueOrDefault(id);
    }

    public IReadOnlyList<Trace> All()
    {
        lock (gate)
            return [.. oldestFirst];
    }

    /// <summary>Traces whose id begins with these hexadecimal digits: the short code that an error page shows.</summary>
    public IReadOnlyList<Trace> StartingWith(string digits) =>
        [.. All().Where(trace => trace.Id.ToString().StartsWith(digits, StringComparison.OrdinalIgnoreCase))];

    private void Add(Span span)
    {
        if (!byId.TryGetValue(span.Trace, out var trace))
        {
            byId[span.Trace] = trace = new Trace(span.Trace);
            oldestFirst.AddLast(trace);
        }
        if (trace.Count >= limits.SpansOfATrace)
        {
            Interlocked.Increment(ref droppedSpans);
            return;
        }
        trace.Add(span);
        spans++;
        bytes += span.Bytes;
    }

    // Asked for from the oldest on, so it is found early.
    private void Drop(Trace trace)
    {
        oldestFirst.Remove(trace);
        byId.Remove(trace.Id);
        spans -= trace.Count;
        bytes -= trace.Bytes;
        Interlocked.Increment(ref droppedTraces);
    }
}
