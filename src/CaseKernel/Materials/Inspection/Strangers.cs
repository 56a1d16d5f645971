using System.Buffers.Binary;
using System.Text;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>
/// Signs that a file is a second thing besides what it seems to be: another program would find its own format in it, at a
/// place where the first one does not look.
/// </summary>
internal static class Strangers
{
    private const int EndOfZip = 22;
    private const int LongestZipComment = ushort.MaxValue;
    private const int TarMark = 257;
    private const int IsoMark = 32769;

    private static readonly string[] Markup = ["<html", "<!doctype", "<script", "<svg", "<?php", "<iframe"];

    public static Flaw? In(Content content, string kind)
    {
        var head = new byte[4096];
        var start = head.AsSpan(0, content.Read(0, head));
        if (kind != "pdf" && start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return Flaw.Polyglot("pdf-inside");
        // A page of a PDF may well speak of HTML, but not in its first lines.
        var words = Encoding.Latin1.GetString(kind == "pdf" ? start[..Math.Min(start.Length, 1024)] : start);
        if (Array.Find(Markup, mark => words.Contains(mark, StringComparison.OrdinalIgnoreCase)) is { } found)
            return Flaw.Polyglot("markup", found);
        if (start.Length > TarMark + 5 && start[TarMark..].StartsWith("ustar"u8))
            return Flaw.Polyglot("container", "TAR");
        Span<byte> iso = stackalloc byte[5];
        if (content.Fill(IsoMark, iso) && iso.SequenceEqual("CD001"u8))
            return Flaw.Polyglot("container", "ISO 9660");
        return HasZipEnd(content) ? Flaw.Polyglot("container", "ZIP") : null;
    }

    /// <summary>The place of a zip's last record, which is what makes a file a zip for most programs; -1 when there is none.</summary>
    public static long ZipEnd(Content content)
    {
        var window = (int)Math.Min(content.Length, EndOfZip + LongestZipComment);
        var tail = new byte[window];
        var from = content.Length - window;
        if (!content.Fill(from, tail))
            return -1;
        for (var at = window - EndOfZip; at >= 0; at--)
        {
            at = tail.AsSpan(0, at + 4).LastIndexOf("PK\u0005\u0006"u8);
            if (at < 0)
                return -1;
            if (at + EndOfZip + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) <= window)
                return from + at;
        }
        return -1;
    }

    // Four bytes may be chance; a directory before them is not.
    private static bool HasZipEnd(Content content)
    {
        var end = ZipEnd(content);
        if (end < 0)
            return false;
        Span<byte> record = stackalloc byte[EndOfZip];
        if (!content.Fill(end, record))
            return false;
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        Span<byte> first = stackalloc byte[4];
        return directory is 0 or uint.MaxValue || (content.Fill(end - directory, first) && first.SequenceEqual("PK\u0001\u0002"u8));
    }
}
