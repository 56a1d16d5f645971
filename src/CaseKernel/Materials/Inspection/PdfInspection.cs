using System.Globalization;
using System.Text;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>
/// Reads a PDF from its first byte to its last, as raw bytes and not by its own table of contents, so that nothing can be
/// hidden from the look by a table that says something else. Object streams are unpacked and read too.
/// </summary>
internal sealed class PdfInspection(Content content, Budget budget)
{
    private const int Piece = 1024 * 1024;

    /// <summary>How far back a stream's dictionary is looked for.</summary>
    private const int Before = 16 * 1024;
    private const int LongestToken = 64;
    private const int MostStreams = 200_000;

    /// <summary>Reading a name takes as long as unpacking so many bytes.</summary>
    private const int CostOfName = 50;

    // Long enough not to occur in packed bytes by chance.
    private static readonly Dictionary<string, Flaw> Forbidden = new()
    {
        ["JavaScript"] = Flaw.Active("script"),
        ["Launch"] = Flaw.Active("launch"),
        ["EmbeddedFile"] = Flaw.Active("attachment"),
        ["EmbeddedFiles"] = Flaw.Active("attachment"),
        ["FileAttachment"] = Flaw.Active("attachment"),
        ["RichMedia"] = Flaw.Active("media"),
        ["ImportData"] = Flaw.Active("import"),
        ["XFA"] = Flaw.Active("xfa"),
        ["Encrypt"] = Flaw.Encrypted,
    };

    private long lastEnd = -1;
    private int streams;

    public Flaw? Look()
    {
        var buffer = new byte[Before + Piece];
        var kept = 0;
        for (long offset = 0; ; offset += Piece)
        {
            var read = content.Read(offset, buffer.AsSpan(kept, Piece));
            var seen = buffer.AsSpan(0, kept + read);
            var isLast = read < Piece;
            // A token that is cut by the end of this piece is whole in the next one, which begins with what was kept.
            var from = Math.Max(0, kept - LongestToken);
            var until = isLast ? seen.Length : seen.Length - LongestToken;
            if ((Names(seen, from, until) ?? Streams(seen, from, until, offset - kept)) is { } flaw)
                return flaw;
            if (seen[from..].LastIndexOf("%%EOF"u8) is >= 0 and var end)
                lastEnd = offset - kept + from + end + 5;
            if (isLast)
                return End();
            kept = Math.Min(Before, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
    }

    private Flaw? End()
    {
        if (lastEnd < 0)
            return Flaw.Truncated;
        var rest = Padding.After(content, lastEnd);
        if (rest >= content.Length)
            return null;
        // An update that was cut off begins with an object or a table; anything else is no part of the document.
        var next = new byte[32];
        var words = Encoding.Latin1.GetString(next, 0, content.Read(rest, next));
        return char.IsAsciiDigit(words[0]) || words.StartsWith("xref", StringComparison.Ordinal) || words.StartsWith('%') ? Flaw.Truncated : Flaw.Polyglot("after", content.Length - rest);
    }

    private static Flaw? Names(ReadOnlySpan<byte> bytes, int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            var found = bytes[at..until].IndexOf((byte)'/');
            if (found < 0)
                return null;
            at += found;
            if (Forbidden.GetValueOrDefault(NameAt(bytes, at + 1, out _)) is { } flaw)
                return flaw;
        }
        return null;
    }

    /// <summary>A name with its escapes undone: <c>/J#61vaScript</c> is <c>/JavaScript</c> to a reader.</summary>
    private static string NameAt(ReadOnlySpan<byte> bytes, int at, out int end)
    {
        Span<char> name = stackalloc char[LongestToken / 3];
        var length = 0;
        for (end = at; end < bytes.Length && length < name.Length; end++)
        {
            var c = (char)bytes[end];
            if (c is <= ' ' or '/' or '<' or '>' or '[' or ']' or '(' or ')' or '{' or '}' or '%')
                break;
            if (c == '#' && end + 2 < bytes.Length && int.TryParse(Encoding.Latin1.GetString(bytes.Slice(end + 1, 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                (c, end) = ((char)code, end + 2);
            name[length++] = c;
        }
        return new string(name[..length]);
    }

    private Flaw? Streams(ReadOnlySpan<byte> seen, int from, int until, long origin)
    {
        for (var at = from; at < until; at++)
        {
            var found = seen[at..].IndexOf("stream"u8);
            if (found < 0 || at + found >= until)
                return null;
            at += found;
            if (DataAfter(seen, at) is { } data && Dictionary(seen[..at]) is { } dictionary && Unpack(dictionary, origin + data) is { } flaw)
                return flaw;
        }
        return null;
    }

    private static int? DataAfter(ReadOnlySpan<byte> seen, int keyword)
    {
        var data = keyword + "stream".Length;
        if (data < seen.Length && seen[data] == '\r')
            data++;
        if (data < seen.Length && seen[data] == '\n')
            data++;
        return data > keyword + "stream".Length ? data : null;
    }

    /// <summary>The dictionary that ends right before a stream; null when there is none, and the word stands in some text.</summary>
    private static string? Dictionary(ReadOnlySpan<byte> before)
    {
        var trimmed = before.TrimEnd("\0 \t\r\n\f"u8);
        if (!trimmed.EndsWith(">>"u8))
            return null;
        var window = trimmed[Math.Max(0, trimmed.Length - Before)..];
        var begin = window.LastIndexOf(" obj"u8);
        return Encoding.Latin1.GetString(begin >= 0 ? window[begin..] : window);
    }

    private Flaw? Unpack(string dictionary, long data)
    {
        if (++streams > MostStreams)
            return Flaw.Bomb("entries", MostStreams);
        var names = NamesOf(dictionary);
        if (!budget.Spend(dictionary.Length + (names.Count * CostOfName)))
            return Flaw.Bomb("entries", streams);
        var (width, height) = (Number(dictionary, names, "Width"), Number(dictionary, names, "Height"));
        if (width * height > Budget.MostPixels)
            return Flaw.Bomb("pixels", width, height);
        var filters = Filters(dictionary, names, data);
        if (filters.Count(PdfFilters.Packs) > PdfFilters.MostPacking)
            return Flaw.Bomb("nested");
        using var unpacked = PdfFilters.Unpacked(content.Range(data, content.Length - data), filters, out var weight);
        if (unpacked is null)
            return null;
        var holdsObjects = names.Any(name => name.Name is "ObjStm" or "First");
        Flaw? found = null;
        var carried = Array.Empty<byte>();
        var count = budget.Drain(unpacked, weight: weight, each: !holdsObjects ? null : piece =>
        {
            byte[] text = [.. carried, .. piece.Span];
            found ??= Names(text, 0, text.Length);
            carried = text[^Math.Min(text.Length, LongestToken)..];
        });
        return found ?? (count < 0 ? Flaw.Bomb("stream", Budget.OneStream / 1024 / 1024) : null);
    }

    private List<string> Filters(string dictionary, List<(string Name, int End)> names, long data)
    {
        var place = names.FindIndex(name => name.Name == "Filter");
        if (place < 0)
            return [];
        var direct = names.Skip(place + 1).TakeWhile(name => PdfFilters.IsFilter(name.Name)).Select(name => name.Name).ToList();
        if (direct.Count > 0)
            return direct;
        // The filter is named elsewhere in the file; the data tells by its first two bytes.
        Span<byte> head = stackalloc byte[2];
        var elsewhere = dictionary[names[place].End..].TrimStart() is [>= '0' and <= '9', ..];
        return elsewhere && content.Fill(data, head) && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0 ? ["FlateDecode"] : [];
    }

    private static List<(string Name, int End)> NamesOf(string dictionary)
    {
        var bytes = Encoding.Latin1.GetBytes(dictionary);
        var names = new List<(string, int)>();
        for (var at = dictionary.IndexOf('/', StringComparison.Ordinal); at >= 0 && at < bytes.Length; at = dictionary.IndexOf('/', at + 1))
            names.Add((NameAt(bytes, at + 1, out var end), end));
        return names;
    }

    private static long Number(string dictionary, List<(string Name, int End)> names, string key)
    {
        if (names.FirstOrDefault(name => name.Name == key) is not { Name: not null } found)
            return 0;
        var digits = dictionary.AsSpan(found.End).TrimStart();
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
