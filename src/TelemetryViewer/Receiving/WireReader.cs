using System.Buffers.Binary;

namespace Platform.TelemetryViewer.Receiving;

/// <summary>The bytes are not what they should be. Says nothing of them: they come from anybody.</summary>
internal sealed class MalformedException(string reason) : Exception(reason);

/// <summary>
/// Walks the fields of a protobuf message. Every length is checked against what is left, so whatever the bytes are, the
/// worst is a <see cref="MalformedException"/>.
/// </summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private const int LongestVarint = 10;

    private ReadOnlySpan<byte> rest = message;
    private WireType type;
    private ulong number;
    private ReadOnlySpan<byte> bytes;

    private enum WireType
    {
        Varint = 0,
        Fixed64 = 1,
        Bytes = 2,
        Fixed32 = 5,
    }

    public int Field { get; private set; }

    /// <summary>Value of a varint or fixed field.</summary>
    public readonly ulong Number => type != WireType.Bytes ? number : throw new MalformedException($"field {Field} is no number");

    public readonly double Double => type == WireType.Fixed64 ? BitConverter.UInt64BitsToDouble(number) : throw new MalformedException($"field {Field} is no double");

    /// <summary>Content of a length-delimited field.</summary>
    public readonly ReadOnlySpan<byte> Bytes => type == WireType.Bytes ? bytes : throw new MalformedException($"field {Field} is no message");

    public readonly bool IsBytes => type == WireType.Bytes;

    public bool Next()
    {
        if (rest.IsEmpty)
            return false;
        var tag = Varint();
        Field = tag >> 3 is > 0 and <= 536_870_911 and var field ? (int)field : throw new MalformedException("field number");
        type = (WireType)(tag & 7);
        switch (type)
        {
            case WireType.Varint:
                number = Varint();
                break;
            case WireType.Fixed64:
                number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
                break;
            case WireType.Bytes:
                bytes = Take(Varint());
                break;
            case WireType.Fixed32:
                number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
                break;
            default:
                throw new MalformedException("wire type");
        }
        return true;
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)rest.Length)
            throw new MalformedException("cut off");
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var i = 0; i < LongestVarint; i++)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7f) << (7 * i);
            if (part < 0x80)
                return value;
        }
        throw new MalformedException("number without end");
    }
}
