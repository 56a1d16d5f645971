using System.Buffers.Binary;
using System.Text;

namespace Platform.TelemetryViewer.Tests;

/// <summary>Writes OTLP requests by field numbers, right ones and wrong ones.</summary>
internal static class Otlp
{
    public static readonly DateTime Noon = new(2026, 11, 21, 4, 0, 0, DateTimeKind.Utc);

    public static byte[] Message(params (int Number, object Value)[] fields)
    {
        var bytes = new MemoryStream();
        foreach (var (number, value) in fields)
        {
            switch (value)
            {
                case string text:
                    Put(bytes, number, Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] message:
                    Put(bytes, number, message);
                    break;
                case int small:
                    Varint(bytes, (ulong)number << 3);
                    Varint(bytes, (ulong)small);
                    break;
                case ulong wide:
                    Varint(bytes, ((ulong)number << 3) | 1);
                    bytes.Write(BitConverter.GetBytes(wide));
                    break;
                case double real:
                    Varint(bytes, ((ulong)number << 3) | 1);
                    bytes.Write(BitConverter.GetBytes(real));
                    break;
            }
        }
        return bytes.ToArray();
    }

    public static byte[] Text(string text) => Message((1, text));

    public static byte[] Tag(string key, string value) => Message((1, key), (2, Text(value)));

    public static ulong Nanoseconds(DateTime at) => (ulong)(at - DateTime.UnixEpoch).Ticks * 100;

    /// <summary>The shape that all three requests share.</summary>
    public static byte[] Request(string service, params byte[][] items) => Message(
        (1, Message((1, Message((1, Tag("service.name", service)))), (2, Message([(1, Message((1, "Tests"))), .. items.Select(item => (2, (object)item))])))));

    public static byte[] Span(int trace, int id, int parent, string name, double startMs, double endMs, int kind = 1, bool failed = false, params (string Key, string Value)[] tags) => Message(
        [(1, TraceId(trace)), (2, SpanId(id)), .. parent == 0 ? [] : new (int, object)[] { (4, SpanId(parent)) }, (5, name), (6, kind),
            (7, Nanoseconds(Noon.AddMilliseconds(startMs))), (8, Nanoseconds(Noon.AddMilliseconds(endMs))),
            .. tags.Select(tag => (9, (object)Tag(tag.Key, tag.Value))), (15, failed ? Message((2, "it broke"), (3, 2)) : [])]);

    public static byte[] Log(int trace, int span, string text, int severity = 9, double ms = 0) => Message(
        (1, Nanoseconds(Noon.AddMilliseconds(ms))), (2, severity), (5, Text(text)), (9, TraceId(trace)), (10, SpanId(span)));

    public static byte[] Framed(byte[] message, bool compressed = false)
    {
        var framed = new byte[message.Length + 5];
        framed[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        message.CopyTo(framed, 5);
        return framed;
    }

    public static byte[] TraceId(int number)
    {
        var id = new byte[16];
        BinaryPrimitives.WriteInt32BigEndian(id, number);
        return id;
    }

    private static byte[] SpanId(int number)
    {
        var id = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(id.AsSpan(4), number);
        return id;
    }

    private static void Put(MemoryStream into, int number, byte[] content)
    {
        Varint(into, ((ulong)number << 3) | 2);
        Varint(into, (ulong)content.Length);
        into.Write(content);
    }

    private static void Varint(MemoryStream into, ulong value)
    {
        for (; value > 0x7f; value >>= 7)
            into.WriteByte((byte)(value | 0x80));
        into.WriteByte((byte)value);
    }
}
