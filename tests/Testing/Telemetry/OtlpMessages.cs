using System.Globalization;

namespace Platform.Testing.Telemetry;

/// <param name="ParentId">Empty for a root.</param>
/// <param name="Kind">1 internal, 2 server, 3 client, 4 producer, 5 consumer.</param>
/// <param name="Failed">The status is Error.</param>
public sealed record ReceivedSpan(
    string Service, string Source, string TraceId, string SpanId, string ParentId, string Name, int Kind, bool Failed, IReadOnlyDictionary<string, string> Attributes);

/// <param name="TraceId">Empty when written outside a span.</param>
public sealed record ReceivedLog(string Service, string TraceId, string Severity, string Body, IReadOnlyDictionary<string, string> Attributes);

public sealed record ReceivedMetric(string Service, string Meter, string Name);

/// <summary>Reads what tests look at out of the OTLP export requests (opentelemetry-proto 1.x field numbers).</summary>
internal static class OtlpMessages
{
    public static IEnumerable<ReceivedSpan> Traces(byte[] request) => Items(request, Span);

    public static IEnumerable<ReceivedLog> Logs(byte[] request) => Items(request, Log);

    public static IEnumerable<ReceivedMetric> Metrics(byte[] request) => Items(request, static (service, meter, bytes) =>
    {
        var name = "";
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            if (reader.Field == 1)
                name = reader.Text;
        }
        return new ReceivedMetric(service, meter, name);
    });

    private delegate T Item<T>(string service, string scope, ReadOnlySpan<byte> bytes);

    // All three requests have one shape: resource groups (1) of resource (1) and scope groups (2) of scope (1) and items (2).
    private static List<T> Items<T>(byte[] request, Item<T> item)
    {
        var items = new List<T>();
        var groups = new WireReader(request);
        while (groups.Next())
        {
            var service = "";
            for (var pass = 0; pass < 2; pass++)
            {
                var group = new WireReader(groups.Bytes);
                while (group.Next())
                {
                    if (pass == 0 && group.Field == 1)
                        service = Attributes(group.Bytes, 1).GetValueOrDefault("service.name", "");
                    else if (pass == 1 && group.Field == 2)
                        ReadScope(group.Bytes, service, item, items);
                }
            }
        }
        return items;
    }

    private static void ReadScope<T>(ReadOnlySpan<byte> bytes, string service, Item<T> item, List<T> items)
    {
        var name = "";
        var scope = new WireReader(bytes);
        while (scope.Next())
        {
            if (scope.Field == 1)
            {
                var head = new WireReader(scope.Bytes);
                while (head.Next())
                {
                    if (head.Field == 1)
                        name = head.Text;
                }
            }
            else if (scope.Field == 2)
            {
                items.Add(item(service, name, scope.Bytes));
            }
        }
    }

    private static ReceivedSpan Span(string service, string source, ReadOnlySpan<byte> bytes)
    {
        string trace = "", id = "", parent = "", name = "";
        var kind = 0;
        var failed = false;
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: trace = reader.Hex; break;
                case 2: id = reader.Hex; break;
                case 4: parent = reader.Hex; break;
                case 5: name = reader.Text; break;
                case 6: kind = (int)reader.Number; break;
                case 15: failed = IsError(reader.Bytes); break;
            }
        }
        return new ReceivedSpan(service, source, trace, id, parent, name, kind, failed, Attributes(bytes, 9));
    }

    private static bool IsError(ReadOnlySpan<byte> status)
    {
        var reader = new WireReader(status);
        while (reader.Next())
        {
            if (reader.Field == 3)
                return reader.Number == 2;
        }
        return false;
    }

    private static ReceivedLog Log(string service, string scope, ReadOnlySpan<byte> bytes)
    {
        string trace = "", severity = "", body = "";
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3: severity = reader.Text; break;
                case 5: body = AnyValue(reader.Bytes); break;
                case 9: trace = reader.Hex; break;
            }
        }
        return new ReceivedLog(service, trace, severity, body, Attributes(bytes, 6));
    }

    private static Dictionary<string, string> Attributes(ReadOnlySpan<byte> message, int field)
    {
        var attributes = new Dictionary<string, string>();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field != field)
                continue;
            string key = "", value = "";
            var pair = new WireReader(reader.Bytes);
            while (pair.Next())
            {
                if (pair.Field == 1)
                    key = pair.Text;
                else if (pair.Field == 2)
                    value = AnyValue(pair.Bytes);
            }
            attributes[key] = value;
        }
        return attributes;
    }

    private static string AnyValue(ReadOnlySpan<byte> bytes)
    {
        var reader = new WireReader(bytes);
        if (!reader.Next())
            return "";
        return reader.Field switch
        {
            1 => reader.Text,
            2 => reader.Number == 1 ? "true" : "false",
            3 => ((long)reader.Number).ToString(CultureInfo.InvariantCulture),
            4 => BitConverter.UInt64BitsToDouble(reader.Number).ToString(CultureInfo.InvariantCulture),
            5 => string.Join(",", Array(reader.Bytes)),
            _ => reader.Hex,
        };
    }

    private static List<string> Array(ReadOnlySpan<byte> bytes)
    {
        var values = new List<string>();
        var reader = new WireReader(bytes);
        while (reader.Next())
            values.Add(AnyValue(reader.Bytes));
        return values;
    }
}
