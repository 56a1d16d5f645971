using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

internal sealed partial class OtlpReader
{
    public List<LogLine> Logs(ReadOnlySpan<byte> request)
    {
        var lines = new List<LogLine>();
        Read(request, (sender, scope, message) => lines.Add(ReadLine(sender, scope, message)));
        return lines;
    }

    private LogLine ReadLine(Sender sender, string scope, ReadOnlySpan<byte> message)
    {
        long at = 0, observed = 0;
        var severity = Severity.Information;
        var text = "";
        TraceId trace = default;
        SpanId span = default;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: at = Ticks(reader.Number); break;
                case 2: severity = Step(reader.Number); break;
                case 5: text = Value(reader.Bytes, 0); break;
                case 9: trace = Trace(reader.Bytes); break;
                case 10: span = Id(reader.Bytes); break;
                case 11: observed = Ticks(reader.Number); break;
            }
        }
        var tags = ReadTags(message, 6);
        return new LogLine(sender, scope, at == 0 ? observed : at, severity, text, trace, span, tags);
    }

    // 1-4 trace, 5-8 debug, 9-12 information, 13-16 warning, 17-20 error, 21-24 fatal; 0 is not given.
    private static Severity Step(ulong number) => number switch
    {
        0 => Severity.Information,
        > 24 => Severity.Critical,
        _ => (Severity)((number - 1) / 4),
    };
}
