using System.Buffers;
using System.Buffers.Binary;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>A JPEG from marker to marker: whole, of a size that can be shown, and nothing but pictures after its end.</summary>
internal static class JpegInspection
{
    /// <summary>Phones put further pictures (depth, brightness, preview) behind the first, each a JPEG of its own.</summary>
    private const int MostPictures = 8;
    private const int MostSegments = 20_000;

    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA;

    public static Flaw? Look(Content content)
    {
        long at = 0;
        Span<byte> next = stackalloc byte[3];
        for (var picture = 0; picture < MostPictures; picture++)
        {
            if (Picture(content, at, out at) is { } flaw)
                return flaw;
            at = Padding.After(content, at);
            if (at >= content.Length)
                return null;
            if (!content.Fill(at, next) || !next.SequenceEqual((ReadOnlySpan<byte>)[0xFF, StartOfImage, 0xFF]))
                return Flaw.Polyglot("after", content.Length - at);
        }
        return Flaw.Polyglot("after", content.Length - at);
    }

    private static Flaw? Picture(Content content, long start, out long end)
    {
        (end, var at) = (start, start + 2);
        var hasSize = false;
        Span<byte> head = stackalloc byte[9];
        for (var segment = 0; segment < MostSegments; segment++)
        {
            if (!content.Fill(at, head[..2]))
                return Flaw.Truncated;
            if (head[0] != 0xFF)
                return Flaw.Damaged("structure");
            var marker = head[1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == EndOfImage)
            {
                end = at + 2;
                return hasSize ? null : Flaw.Damaged("structure");
            }
            at += 2;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
                continue;
            if (!content.Fill(at, head[..2]))
                return Flaw.Truncated;
            var length = BinaryPrimitives.ReadUInt16BigEndian(head);
            if (length < 2)
                return Flaw.Damaged("structure");
            if (IsFrame(marker))
            {
                if (!content.Fill(at, head[..7]))
                    return Flaw.Truncated;
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(head[3..]), BinaryPrimitives.ReadUInt16BigEndian(head[5..]));
                if (height == 0 || width == 0)
                    return Flaw.Damaged("structure");
                if ((long)width * height > Budget.MostPixels)
                    return Flaw.Bomb("pixels", width, height);
                hasSize = true;
            }
            at += length;
            if (marker == StartOfScan && (at = AfterScan(content, at)) < 0)
                return Flaw.Truncated;
        }
        return Flaw.Damaged("structure");
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Within a scan FF is followed by 00, or by a restart marker; anything else ends it.
    private static long AfterScan(Content content, long at)
    {
        var buffer = new byte[64 * 1024];
        while (content.Read(at, buffer) is > 1 and var count)
        {
            for (var from = 0; from < count - 1;)
            {
                var found = buffer.AsSpan(from, count - 1 - from).IndexOf((byte)0xFF);
                if (found < 0)
                    break;
                from += found;
                if (buffer[from + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                    return at + from;
                from++;
            }
            at += count - 1;
        }
        return -1;
    }
}

/// <summary>Blanks and zeros that programs leave behind the end of a file.</summary>
internal static class Padding
{
    private const int Most = 4096;

    private static readonly SearchValues<byte> Blank = SearchValues.Create("\0 \t\r\n\f"u8);

    /// <returns>The first place after <paramref name="at"/> that is no padding.</returns>
    public static long After(Content content, long at)
    {
        var buffer = new byte[Most];
        var count = content.Read(at, buffer);
        var rest = buffer.AsSpan(0, count).IndexOfAnyExcept(Blank);
        return rest < 0 ? at + count : at + rest;
    }
}
