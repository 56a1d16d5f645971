using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>
/// A zip by its directory and by really unpacking it: what it declares, whether that is true, whether two entries share
/// the same bytes, and what the archives within it unpack to.
/// </summary>
internal sealed class ZipInspection(Content content, Budget budget, int depth = 0)
{
    private const int MostEntries = 10_000;
    private const int DeepestNesting = 2;
    private const int LargestNested = 16 * 1024 * 1024;
    private const long MostUnpacked = 512L * 1024 * 1024;

    /// <summary>Text compresses to a twentieth; a hundredth of something large is made to burst.</summary>
    private const int HighestRatio = 100;
    private const long RatioCountsFrom = 10 * 1024 * 1024;

    private const int EndRecord = 22, DirectoryEntry = 46, LocalHeader = 30;
    private const ushort Stored = 0, Deflated = 8;

    private static readonly string[] OtherArchives = [".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".tar", ".cab", ".iso"];

    private static readonly (string Kind, string MediaType) Plain = ("zip", "application/zip");

    private sealed record Entry(string Name, ushort Flags, ushort Method, long Packed, long Unpacked, long Header);

    /// <returns>What kind of document lies in the zip, and what is wrong with it.</returns>
    public ((string Kind, string MediaType) Kind, Flaw? Flaw) Look()
    {
        if (Directory() is not { } directory)
            return (Plain, Flaw.Truncated);
        if (directory.Count > MostEntries)
            return (Plain, Flaw.Bomb("entries", MostEntries));
        if (Entries(directory.Start, directory.Count, directory.Shift) is not { } entries)
            return (Plain, Flaw.Damaged("structure"));
        return (KindOf(entries), Declared(entries) ?? Unpack(entries, directory.Start));
    }

    private (long Start, long Count, long Shift)? Directory()
    {
        var end = Strangers.ZipEnd(content);
        Span<byte> record = stackalloc byte[56];
        if (end < 0 || !content.Fill(end, record[..EndRecord]))
            return null;
        long count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if ((count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
            && content.Fill(end - 20, record[..20]) && record.StartsWith("PK\u0006\u0007"u8)
            && (long)BinaryPrimitives.ReadUInt64LittleEndian(record[8..]) is >= 0 and var far && content.Fill(far, record) && record.StartsWith("PK\u0006\u0006"u8))
        {
            (end, count) = (far, (long)BinaryPrimitives.ReadUInt64LittleEndian(record[32..]));
            (size, offset) = ((long)BinaryPrimitives.ReadUInt64LittleEndian(record[40..]), (long)BinaryPrimitives.ReadUInt64LittleEndian(record[48..]));
        }
        var start = end - size;
        return size < 0 || offset < 0 || count < 0 || start < offset ? null : (start, count, start - offset);
    }

    private List<Entry>? Entries(long at, long count, long shift)
    {
        var entries = new List<Entry>((int)count);
        var record = new byte[DirectoryEntry];
        for (var i = 0; i < count; i++)
        {
            if (!content.Fill(at, record) || !record.AsSpan().StartsWith("PK\u0001\u0002"u8))
                return null;
            var (name, extra, comment) = (Short(28), Short(30), Short(32));
            var rest = new byte[name + extra];
            if (!content.Fill(at + DirectoryEntry, rest))
                return null;
            long packed = Long(20), unpacked = Long(24), header = Long(42);
            if (!Widen(rest.AsSpan(name), ref unpacked, ref packed, ref header))
                return null;
            entries.Add(new Entry(Encoding.UTF8.GetString(rest, 0, name), Short(8), Short(10), packed, unpacked, header + shift));
            at += DirectoryEntry + name + extra + comment;
        }
        return entries;

        ushort Short(int place) => BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(place));
        uint Long(int place) => BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(place));
    }

    /// <summary>Reads the 64-bit sizes where the short ones say that they are elsewhere.</summary>
    private static bool Widen(ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long header)
    {
        while (extra.Length >= 4)
        {
            var (id, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (4 + length > extra.Length)
                return false;
            var field = extra.Slice(4, length);
            if (id == 1 && !(Take(ref field, ref unpacked) && Take(ref field, ref packed) && Take(ref field, ref header)))
                return false;
            extra = extra[(4 + length)..];
        }
        return unpacked >= 0 && packed >= 0 && header >= 0;

        static bool Take(ref ReadOnlySpan<byte> field, ref long value)
        {
            if (value != uint.MaxValue)
                return true;
            if (field.Length < 8)
                return false;
            value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
            return true;
        }
    }

    private static Flaw? Declared(List<Entry> entries)
    {
        var (packed, unpacked) = ((Int128)0, (Int128)0);
        foreach (var entry in entries)
            (packed, unpacked) = (packed + entry.Packed, unpacked + entry.Unpacked);
        if (unpacked > MostUnpacked)
            return Flaw.Bomb("unpacks", MostUnpacked / 1024 / 1024);
        return unpacked > RatioCountsFrom && unpacked > packed * HighestRatio ? Flaw.Bomb("ratio", (long)(unpacked / Int128.Max(packed, 1))) : null;
    }

    private Flaw? Unpack(List<Entry> entries, long directory)
    {
        Flaw? lesser = null;
        long free = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Header))
        {
            var header = new byte[LocalHeader];
            if (!content.Fill(entry.Header, header) || !header.AsSpan().StartsWith("PK\u0003\u0004"u8))
                return Flaw.Damaged("structure");
            var data = entry.Header + LocalHeader + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
            // Many entries that share one packed part: small on disk, endless when unpacked.
            if (entry.Header < free || entry.Packed > directory - data)
                return Flaw.Bomb("overlap");
            free = data + entry.Packed;
            if ((entry.Flags & 1) != 0)
                lesser ??= Flaw.Encrypted;
            else if (entry.Method is not (Stored or Deflated))
                lesser ??= Flaw.Damaged("method");
            else if (Unpack(entry, data) is { } flaw)
                return flaw;
        }
        return lesser;
    }

    private Flaw? Unpack(Entry entry, long data)
    {
        using var packed = content.Range(data, entry.Packed);
        using var stream = entry.Method == Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
        MemoryStream? nested = null;
        var first = true;
        var tooLarge = false;
        var count = budget.Drain(stream, Math.Min(entry.Unpacked, Budget.OneStream), each: piece =>
        {
            if (first && ContentKind.Of(piece.Span[..Math.Min(piece.Length, ContentKind.BytesNeeded)]).Kind is "zip")
                nested = new MemoryStream();
            first = false;
            if (nested is not null && !(tooLarge |= nested.Length + piece.Length > LargestNested))
                nested.Write(piece.Span);
        });
        if (count < 0)
            return Flaw.Bomb("lies");
        if (tooLarge || (nested is not null && depth + 1 > DeepestNesting) || OtherArchives.Any(end => entry.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            return Flaw.Bomb("nested");
        if (nested is not null && new ZipInspection(Content.Of(nested.ToArray()), budget, depth + 1).Look().Flaw is { } within && within.Kind == MaterialProblems.Bomb)
            return within;
        return count < entry.Unpacked ? Flaw.Damaged("structure") : null;
    }

    private static (string Kind, string MediaType) KindOf(List<Entry> entries)
    {
        if (!entries.Any(entry => entry.Name == "[Content_Types].xml"))
            return Plain;
        const string office = "application/vnd.openxmlformats-officedocument.";
        return entries.Any(entry => entry.Name.StartsWith("word/", StringComparison.Ordinal)) ? ("docx", $"{office}wordprocessingml.document")
            : entries.Any(entry => entry.Name.StartsWith("xl/", StringComparison.Ordinal)) ? ("xlsx", $"{office}spreadsheetml.sheet")
            : entries.Any(entry => entry.Name.StartsWith("ppt/", StringComparison.Ordinal)) ? ("pptx", $"{office}presentationml.presentation")
            : Plain;
    }
}
