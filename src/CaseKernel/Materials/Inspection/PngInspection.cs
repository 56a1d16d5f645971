using System.Buffers.Binary;
using System.IO.Compression;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>A PNG chunk by chunk: whole, of a size that can be shown, unpacking to what its size says, and nothing after its end.</summary>
internal sealed class PngInspection(Content content, Budget budget)
{
    private const int MostChunks = 100_000;

    /// <summary>Words and colour profiles; real ones have kilobytes.</summary>
    private const long MostBeside = 16 * 1024 * 1024;

    private readonly List<(long Offset, long Length)> picture = [];
    private long beside;

    public Flaw? Look()
    {
        Span<byte> head = stackalloc byte[8];
        Span<byte> header = stackalloc byte[13];
        if (!content.Fill(8, head) || !content.Fill(16, header))
            return Flaw.Truncated;
        if (!head[4..].SequenceEqual("IHDR"u8))
            return Flaw.Damaged("structure");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        if (Size(width, height, header[8], header[9], header[12]) is not { } expected)
            return Flaw.Damaged("structure");
        if ((long)width * height > Budget.MostPixels || expected > Budget.Altogether)
            return Flaw.Bomb("pixels", width, height);

        long at = 8;
        for (var chunk = 0; chunk < MostChunks; chunk++)
        {
            if (!content.Fill(at, head))
                return Flaw.Truncated;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (at + 12 + length > content.Length)
                return Flaw.Truncated;
            if (head[4..].SequenceEqual("IEND"u8))
                return After(at + 12 + length) ?? Unpacks(expected, width, height);
            if (head[4..].SequenceEqual("IDAT"u8))
                picture.Add((at + 8, length));
            else if (Beside(head[4..], at + 8, length) is { } flaw)
                return flaw;
            at += 12 + length;
        }
        return Flaw.Damaged("structure");
    }

    private Flaw? After(long end)
    {
        var rest = Padding.After(content, end);
        return rest < content.Length ? Flaw.Polyglot("after", content.Length - rest) : null;
    }

    // Compressed words and profiles begin after a name, a zero and at most a few fields; the packed part is found by its header.
    private Flaw? Beside(ReadOnlySpan<byte> type, long offset, long length)
    {
        if (!(type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iCCP"u8) || type.SequenceEqual("iTXt"u8)))
            return null;
        var names = new byte[(int)Math.Min(length, 512)];
        content.Read(offset, names);
        for (var at = 0; at < names.Length - 1; at++)
        {
            if ((names[at] & 0x0F) != 8 || ((names[at] << 8) | names[at + 1]) % 31 != 0)
                continue;
            using var packed = new ZLibStream(content.Range(offset + at, length - at), CompressionMode.Decompress);
            var count = budget.Drain(packed, MostBeside);
            if (count < 0 || (beside += count) > MostBeside)
                return Flaw.Bomb("unpacks", MostBeside / 1024 / 1024);
        }
        return null;
    }

    private Flaw? Unpacks(long expected, long width, long height)
    {
        using var packed = new ZLibStream(new Joined(content, picture), CompressionMode.Decompress);
        // A few bytes more are a sloppy encoder; as much again is not.
        var count = budget.Drain(packed, expected + 64 * 1024);
        return count < 0 ? Flaw.Bomb("dimensions", width, height) : count < expected ? Flaw.Truncated : null;
    }

    /// <summary>Bytes of all rows, each with its filter; null when there is no such PNG.</summary>
    private static long? Size(uint width, uint height, byte depth, byte colour, byte interlaced)
    {
        long? channels = colour switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => null };
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || depth is not (1 or 2 or 4 or 8 or 16) || channels is null || interlaced > 1)
            return null;
        var bits = (UInt128)(channels.Value * depth);
        var size = interlaced == 0 ? Rows(width, height) : Adam7(width, height);
        return (long)UInt128.Min(size, long.MaxValue);

        UInt128 Rows(long columns, long rows) => columns == 0 || rows == 0 ? 0 : (UInt128)rows * (1 + (((UInt128)columns * bits) + 7) / 8);

        UInt128 Adam7(long columns, long rows)
        {
            UInt128 sum = 0;
            foreach (var (x, y, stepX, stepY) in new[] { (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2) })
                sum += Rows((columns - x + stepX - 1) / stepX, (rows - y + stepY - 1) / stepY);
            return sum;
        }
    }

    private sealed class Joined(Content content, IReadOnlyList<(long Offset, long Length)> parts) : ReadingStream
    {
        private int part;
        private long position;

        public override int Read(Span<byte> buffer)
        {
            for (; part < parts.Count; part++, position = 0)
            {
                var (offset, length) = parts[part];
                var count = content.Read(offset + position, buffer[..(int)Math.Min(buffer.Length, length - position)]);
                position += count;
                if (count > 0)
                    return count;
            }
            return 0;
        }
    }
}
