using System.IO.Compression;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>The filters of a PDF stream that make much out of little (ISO 32000-1, 7.4); pictures' own codecs are bounded by their dimensions.</summary>
internal static class PdfFilters
{
    /// <summary>Two in a row are a careless producer; more are made to burst.</summary>
    public const int MostPacking = 2;

    public static bool IsFilter(string name) => Packs(name) || name is "ASCIIHexDecode" or "AHx" or "ASCII85Decode" or "A85" or "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode" or "Crypt";

    public static bool Packs(string name) => name is "FlateDecode" or "Fl" or "LZWDecode" or "LZW" or "RunLengthDecode" or "RL";

    /// <returns>What comes out of the filters, as far as they are those that unpack; null when none of them does.</returns>
    public static Stream? Unpacked(Stream raw, IReadOnlyList<string> filters, out int weight)
    {
        weight = 1;
        if (!filters.Any(Packs))
            return null;
        foreach (var filter in filters)
        {
            if (filter is "FlateDecode" or "Fl")
            {
                raw = new ZLibStream(raw, CompressionMode.Decompress);
                continue;
            }
            Func<Func<int>, IEnumerable<byte>>? decode = filter switch
            {
                "ASCIIHexDecode" or "AHx" => Hex,
                "ASCII85Decode" or "A85" => Ascii85,
                "LZWDecode" or "LZW" => Lzw,
                "RunLengthDecode" or "RL" => RunLength,
                _ => null,
            };
            if (decode is null)
                break;
            // Byte by byte is slower than inflating, so it costs more of the budget.
            weight = 4;
            raw = new Bytes(decode, raw);
        }
        return raw;
    }

    private static IEnumerable<byte> Hex(Func<int> next)
    {
        var high = -1;
        for (int c; (c = next()) >= 0 && c != '>';)
        {
            if (!char.IsAsciiHexDigit((char)c))
                continue;
            var digit = Convert.ToInt32(((char)c).ToString(), 16);
            if (high >= 0)
                yield return (byte)((high << 4) | digit);
            high = high >= 0 ? -1 : digit;
        }
    }

    private static IEnumerable<byte> Ascii85(Func<int> next)
    {
        var (group, count) = (0u, 0);
        for (int c; (c = next()) >= 0 && c != '~';)
        {
            if (c == 'z' && count == 0)
            {
                for (var i = 0; i < 4; i++)
                    yield return 0;
                continue;
            }
            if (c is < '!' or > 'u')
                continue;
            group = unchecked((group * 85) + (uint)(c - '!'));
            if (++count < 5)
                continue;
            for (var shift = 24; shift >= 0; shift -= 8)
                yield return (byte)(group >> shift);
            (group, count) = (0, 0);
        }
        for (var i = count; i is > 1 and < 5; i++)
            group = unchecked((group * 85) + 84);
        for (var i = 0; i < count - 1; i++)
            yield return (byte)(group >> (24 - (8 * i)));
    }

    private static IEnumerable<byte> RunLength(Func<int> next)
    {
        for (int length; (length = next()) is >= 0 and not 128;)
        {
            var repeated = length > 128 ? next() : -1;
            for (var i = length > 128 ? 257 - length : length + 1; i > 0; i--)
            {
                var value = repeated >= 0 ? repeated : next();
                if (value < 0)
                    yield break;
                yield return (byte)value;
            }
        }
    }

    private static IEnumerable<byte> Lzw(Func<int> next)
    {
        const int clear = 256, end = 257;
        var (prefix, last, length) = (new short[4096], new byte[4096], new short[4096]);
        var word = new byte[4097];
        var (used, width, before, bits, held) = (258, 9, -1, 0u, 0);
        byte first = 0;
        while (true)
        {
            while (held < width)
            {
                var c = next();
                if (c < 0)
                    yield break;
                (bits, held) = ((bits << 8) | (uint)c, held + 8);
            }
            var code = (int)(bits >> (held - width)) & ((1 << width) - 1);
            held -= width;
            if (code == end)
                yield break;
            if (code == clear)
            {
                (used, width, before) = (258, 9, -1);
                continue;
            }
            if (code > used || (code == used && before < 0))
                yield break;
            var from = code < used ? code : before;
            var size = from < 256 ? 1 : length[from];
            for (int i = size - 1, at = from; i >= 0; i--, at = prefix[at])
                word[i] = at < 256 ? (byte)at : last[at];
            if (code == used)
                word[size++] = first;
            first = word[0];
            if (before >= 0 && used < 4096)
            {
                (prefix[used], last[used], length[used]) = ((short)before, first, (short)((before < 256 ? 1 : length[before]) + 1));
                used++;
            }
            for (var i = 0; i < size; i++)
                yield return word[i];
            before = code;
            width = used >= 2047 ? 12 : used >= 1023 ? 11 : used >= 511 ? 10 : 9;
        }
    }

    private sealed class Bytes : ReadingStream
    {
        private readonly Stream source;
        private readonly IEnumerator<byte> decoded;
        private readonly byte[] buffer = new byte[8192];
        private int at, filled;

        public Bytes(Func<Func<int>, IEnumerable<byte>> decode, Stream source) => (this.source, decoded) = (source, decode(Next).GetEnumerator());

        public override int Read(Span<byte> into)
        {
            var count = 0;
            while (count < into.Length && decoded.MoveNext())
                into[count++] = decoded.Current;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                decoded.Dispose();
                source.Dispose();
            }
            base.Dispose(disposing);
        }

        private int Next()
        {
            if (at == filled)
                (at, filled) = (0, source.Read(buffer));
            return filled == 0 ? -1 : buffer[at++];
        }
    }
}
