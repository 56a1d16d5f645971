using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

internal sealed partial class OtlpReader
{
    private const ulong StatusError = 2;

    public List<Span> Spans(ReadOnlySpan<byte> request)
    {
        var spans = new List<Span>();
        Read(request, (sender, scope, message) => spans.Add(ReadSpan(sender, scope, message)));
        return spans;
    }

    private Span ReadSpan(Sender sender, string scope, ReadOnlySpan<byte> message)
    {
        TraceId trace = default;
        SpanId id = default, parent = default;
        string name = "", statusMessage = "";
        var kind = SpanKind.Unspecified;
        long start = 0, end = 0;
        var failed = false;
        List<SpanEvent>? events = null;
        List<SpanLink>? links = null;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: trace = Trace(reader.Bytes); break;
                case 2: id = Id(reader.Bytes); break;
                case 4: parent = Id(reader.Bytes); break;
                case 5: name = Text(reader.Bytes); break;
                case 6: kind = reader.Number <= (ulong)SpanKind.Consumer ? (SpanKind)reader.Number : SpanKind.Unspecified; break;
                case 7: start = Ticks(reader.Number); break;
                case 8: end = Ticks(reader.Number); break;
                case 11 when (events?.Count ?? 0) < limits.PartsOfAnItem: (events ??= []).Add(ReadEvent(reader.Bytes)); break;
                case 13 when (links?.Count ?? 0) < limits.PartsOfAnItem: (links ??= []).Add(ReadLink(reader.Bytes)); break;
                case 15: (failed, statusMessage) = ReadStatus(reader.Bytes); break;
            }
        }
        if (trace.IsEmpty || id.IsEmpty)
            throw new MalformedException("a span without its ids");
        return new Span(sender, scope, trace, id, parent, name, kind, start, end)
        {
            Failed = failed,
            StatusMessage = statusMessage,
            Tags = ReadTags(message, 9),
            Events = events ?? (IReadOnlyList<SpanEvent>)[],
            Links = links ?? (IReadOnlyList<SpanLink>)[],
        };
    }

    private SpanEvent ReadEvent(ReadOnlySpan<byte> message)
    {
        long at = 0;
        var name = "";
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1)
                at = Ticks(reader.Number);
            else if (reader.Field == 2)
                name = Text(reader.Bytes);
        }
        return new SpanEvent(at, name, ReadTags(message, 3));
    }

    private static SpanLink ReadLink(ReadOnlySpan<byte> message)
    {
        TraceId trace = default;
        SpanId span = default;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1)
                trace = Trace(reader.Bytes);
            else if (reader.Field == 2)
                span = Id(reader.Bytes);
        }
        return new SpanLink(trace, span);
    }

    private (bool Failed, string Message) ReadStatus(ReadOnlySpan<byte> message)
    {
        var failed = false;
        var text = "";
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 2)
                text = Text(reader.Bytes);
            else if (reader.Field == 3)
                failed = reader.Number == StatusError;
        }
        return (failed, text);
    }
}
