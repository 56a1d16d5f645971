using System.Buffers.Binary;
using System.Globalization;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Receiving;

/// <summary>
/// Reads OTLP export requests (opentelemetry-proto 1.x) straight into what is kept. Unknown fields are passed over. Not
/// thread-safe: one reader for one request.
/// </summary>
internal sealed partial class OtlpReader(Limits limits, TextPool texts)
{
    private const int DeepestValue = 8;

    private static readonly Sender Nobody = new("unknown", "");

    private int items;

    private delegate void ReadItem(Sender sender, string scope, ReadOnlySpan<byte> message);

    // All three requests have one shape: resource groups (1) of resource (1) and scope groups (2) of scope (1) and items (2).
    private void Read(ReadOnlySpan<byte> request, ReadItem item)
    {
        var groups = new WireReader(request);
        while (groups.Next())
        {
            if (groups.Field != 1)
                continue;
            var sender = ReadSender(groups.Bytes);
            var group = new WireReader(groups.Bytes);
            while (group.Next())
            {
                if (group.Field == 2)
                    ReadScope(group.Bytes, sender, item);
            }
        }
    }

    private Sender ReadSender(ReadOnlySpan<byte> resourceGroup)
    {
        var sender = Nobody;
        var group = new WireReader(resourceGroup);
        while (group.Next())
        {
            if (group.Field != 1)
                continue;
            var tags = ReadTags(group.Bytes, 1);
            sender = new Sender(tags.Find("service.name") ?? Nobody.Service, tags.Find("service.instance.id") ?? "");
        }
        return sender;
    }

    private void ReadScope(ReadOnlySpan<byte> message, Sender sender, ReadItem item)
    {
        var name = "";
        var head = new WireReader(message);
        while (head.Next())
        {
            if (head.Field == 1)
                name = ReadText(head.Bytes, 1);
        }
        var scope = new WireReader(message);
        while (scope.Next())
        {
            if (scope.Field != 2)
                continue;
            Count();
            item(sender, name, scope.Bytes);
        }
    }

    // A message of two bytes becomes an object of two hundred; the number of them is limited, not only the bytes.
    private void Count()
    {
        if (++items > limits.ItemsOfARequest)
            throw new MalformedException("too many items");
    }

    private string ReadText(ReadOnlySpan<byte> message, int field)
    {
        var text = "";
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == field)
                text = Text(reader.Bytes);
        }
        return text;
    }

    private string Text(ReadOnlySpan<byte> utf8) => texts.Of(utf8, limits.TextLength);

    private Tag[] ReadTags(ReadOnlySpan<byte> message, int field)
    {
        var count = 0;
        var counting = new WireReader(message);
        while (counting.Next())
        {
            if (counting.Field == field)
                count++;
        }
        if (count == 0)
            return [];
        var tags = new Tag[Math.Min(count, limits.PartsOfAnItem)];
        var i = 0;
        var reader = new WireReader(message);
        while (i < tags.Length && reader.Next())
        {
            if (reader.Field == field)
                tags[i++] = ReadTag(reader.Bytes);
        }
        return tags;
    }

    private Tag ReadTag(ReadOnlySpan<byte> message)
    {
        string key = "", value = "";
        var pair = new WireReader(message);
        while (pair.Next())
        {
            if (pair.Field == 1)
                key = Text(pair.Bytes);
            else if (pair.Field == 2)
                value = Value(pair.Bytes, 0);
        }
        return new Tag(key, value);
    }

    private string Value(ReadOnlySpan<byte> message, int depth)
    {
        if (depth > DeepestValue)
            throw new MalformedException("value too deep");
        var reader = new WireReader(message);
        if (!reader.Next())
            return "";
        return reader.Field switch
        {
            1 => Text(reader.Bytes),
            2 => reader.Number == 0 ? "false" : "true",
            3 => ((long)reader.Number).ToString(CultureInfo.InvariantCulture),
            4 => reader.Double.ToString(CultureInfo.InvariantCulture),
            5 => $"[{Values(reader.Bytes, depth)}]",
            6 => $"{{{Values(reader.Bytes, depth)}}}",
            7 => Convert.ToHexStringLower(reader.Bytes[..Math.Min(reader.Bytes.Length, 64)]),
            _ => "",
        };
    }

    // The values of an array are values; those of a list are pairs of key (1) and value (2).
    private string Values(ReadOnlySpan<byte> message, int depth)
    {
        var values = new List<string>();
        var length = 0;
        var reader = new WireReader(message);
        while (reader.Next() && values.Count < limits.PartsOfAnItem && length < limits.TextLength)
        {
            if (reader.Field != 1)
                continue;
            values.Add(Value(reader.Bytes, depth + 1));
            length += values[^1].Length;
        }
        return string.Join(", ", values);
    }

    private static TraceId Trace(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => default,
        16 => new TraceId(BinaryPrimitives.ReadUInt128BigEndian(bytes)),
        _ => throw new MalformedException("trace id"),
    };

    private static SpanId Id(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => default,
        8 => new SpanId(BinaryPrimitives.ReadUInt64BigEndian(bytes)),
        _ => throw new MalformedException("span id"),
    };

    // Nanoseconds since 1970 in ticks of a hundred; the largest number is the year 2554, so nothing overflows.
    private static long Ticks(ulong nanoseconds) => DateTime.UnixEpoch.Ticks + (long)(nanoseconds / 100);
}
