using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Platform.Testing;

/// <summary>Small whole files of each kind, as programs write them.</summary>
public static class TestFiles
{
    /// <summary>A PDF of one page that says <paramref name="text"/> (ASCII). Equal words, equal bytes.</summary>
    public static byte[] Pdf(string text) => PdfOf($"<< /Length {Page(text).Length} >>\nstream\n{Page(text)}\nendstream");

    /// <param name="content">The page's content stream, with its dictionary.</param>
    /// <param name="further">Further objects, from number 6 on.</param>
    public static byte[] PdfOf(string content, params string[] further) => PdfOf([.. Encoding.Latin1.GetBytes(content)], further);

    public static byte[] PdfOf(byte[] content, params string[] further)
    {
        ArgumentNullException.ThrowIfNull(further);
        var pdf = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        foreach (var body in (byte[][])
        [
            Latin1("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin1("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Latin1("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"),
            content,
            Latin1("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            .. further.Select(Latin1),
        ])
        {
            places.Add(pdf.Length);
            Write($"{places.Count} 0 obj\n");
            pdf.Write(body);
            Write("\nendobj\n");
        }
        var table = pdf.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write($"{place.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        Write($"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Write(string words) => pdf.Write(Latin1(words));
        static byte[] Latin1(string words) => Encoding.Latin1.GetBytes(words);
    }

    /// <summary>A grey PNG.</summary>
    /// <param name="rows">How many rows are really in it; all when not said.</param>
    public static byte[] Png(int width, int height, int? rows = null)
    {
        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Zlib(new byte[(long)(rows ?? height) * (width + 1)]));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>A JPEG of 8 by 6 points.</summary>
    public static byte[] Jpeg() => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwC8AYmv/9k=");

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }
        return zip.ToArray();
    }

    public static byte[] Zlib(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            stream.Write(content);
        return packed.ToArray();
    }

    public static void Chunk(Stream png, string type, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(png);
        ArgumentNullException.ThrowIfNull(content);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        png.Write(number);
    }

    private static string Page(string text) => $"BT /F1 14 Tf 40 780 Td ({text}) Tj ET";

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }
        return ~crc;
    }
}
