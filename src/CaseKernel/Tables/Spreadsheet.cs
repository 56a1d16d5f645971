using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Tables;

/// <summary>
/// The first sheet of a workbook (.xlsx), read with bounded work: how much each part unpacks to is counted while it is read, not believed.
/// And small workbooks written the same way.
/// </summary>
public static class Spreadsheet
{
    private const int MostUnpacked = 20 * 1024 * 1024;
    private const int MostEntries = 500;
    private const int MostStrings = 50_000;

    // Excel takes 255 characters with the codes around them.
    private const int LongestMark = 230;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Outcome<IReadOnlyList<TextRow>> Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return TableProblems.TooLarge.With(TableFiles.MostBytes / 1024 / 1024);
            if (SheetOf(zip) is not { } sheet)
                return TableProblems.Format;
            return TableFiles.Bounded(Rows(sheet, Strings(zip)));
        }
        catch (TooMuchException)
        {
            return TableProblems.TooLarge.With(TableFiles.MostBytes / 1024 / 1024);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException or FormatException or OverflowException or IOException or NotSupportedException)
        {
            return TableProblems.NotReadable;
        }
    }

    /// <summary>A workbook of sheets of text; what is in it needs no styles.</summary>
    public static byte[] Write(params (string Name, IReadOnlyList<IReadOnlyList<string>> Rows)[] sheets) => Write("", sheets);

    /// <summary>The same with a mark in the head and foot of every printed page; empty: none.</summary>
    public static byte[] Write(string mark, params (string Name, IReadOnlyList<IReadOnlyList<string>> Rows)[] sheets)
    {
        ArgumentNullException.ThrowIfNull(mark);
        // An ampersand begins a code there.
        var text = mark.Replace('&', '＆');
        text = Escaped(text.Length > LongestMark ? text[..LongestMark] : text);
        var printed = mark.Length == 0 ? "" : $"<headerFooter><oddHeader>&amp;C{text}</oddHeader><oddFooter>&amp;C{text}</oddFooter></headerFooter>";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = string.Concat(sheets.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""));
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{parts}</Types>""");
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            var names = string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{Escaped(sheet.Name)}" sheetId="{i + 1}" r:id="r{i + 1}"/>"""));
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{names}</sheets></workbook>""");
            var targets = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="r{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{targets}</Relationships>""");
            foreach (var (sheet, i) in sheets.Select((sheet, i) => (sheet, i)))
            {
                var rows = string.Concat(sheet.Rows.Select(row => $"<row>{string.Concat(row.Select(cell => $"""<c t="inlineStr"><is><t xml:space="preserve">{Escaped(cell)}</t></is></c>"""))}</row>"));
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{printed}</worksheet>""");
            }
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}"""));
    }

    // Control characters have no place in XML, not even escaped.
    private static string Escaped(string text) => System.Security.SecurityElement.Escape(string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));

    // The workbook's first sheet by its order there; by its name in the archive where the workbook does not tell.
    private static ZipArchiveEntry? SheetOf(ZipArchive zip)
    {
        if (zip.GetEntry("xl/workbook.xml") is { } workbook && zip.GetEntry("xl/_rels/workbook.xml.rels") is { } relations
            && First(workbook, "sheet", reader => reader.GetAttribute("id", Relations)) is { } id
            && First(relations, "Relationship", reader => reader.GetAttribute("Id") == id ? reader.GetAttribute("Target") : null) is { } target
            && zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}") is { } sheet)
            return sheet;
        return zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .MinBy(entry => entry.FullName, StringComparer.Ordinal);
    }

    private static string? First(ZipArchiveEntry part, string element, Func<XmlReader, string?> value)
    {
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element && value(reader) is { } found)
                return found;
        }
        return null;
    }

    private static List<string> Strings(ZipArchive zip)
    {
        var strings = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } part)
            return strings;
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si")
                continue;
            if (strings.Count == MostStrings)
                throw new TooMuchException();
            strings.Add(TextOf(reader));
        }
        return strings;
    }

    private static IEnumerable<TextRow> Rows(ZipArchiveEntry sheet, List<string> strings)
    {
        using var reader = Open(sheet);
        var line = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
                continue;
            line = reader.GetAttribute("r") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : line + 1;
            if (!reader.IsEmptyElement)
                yield return new TextRow(line, Cells(reader, strings));
        }
    }

    private static List<string> Cells(XmlReader reader, List<string> strings)
    {
        var cells = new List<string>();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                continue;
            var at = reader.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            // One more than is allowed tells that the row is too wide.
            if (at > TableFiles.MostCells)
                at = TableFiles.MostCells;
            while (cells.Count <= at)
                cells.Add("");
            cells[at] = Value(reader, strings);
        }
        return cells;
    }

    private static string Value(XmlReader reader, List<string> strings)
    {
        var type = reader.GetAttribute("t");
        if (reader.IsEmptyElement)
            return "";
        if (type == "inlineStr")
            return TextOf(reader);
        var (value, depth) = ("", reader.Depth);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            // Text of a formula stands beside the value that was computed from it.
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "v" && !reader.IsEmptyElement)
                value = Inner(reader);
        }
        return type switch
        {
            "s" => strings[int.Parse(value, CultureInfo.InvariantCulture)],
            "str" or "b" or "e" => value,
            // Workbooks keep 33.3 as 33.299999999999997; fifteen digits are what was typed.
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
                ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
                : value,
        };
    }

    /// <summary>All text within the element the reader stands on, without phonetic hints.</summary>
    private static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
                reader.Skip();
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t" && !reader.IsEmptyElement)
                text.Append(Inner(reader));
        }
        return text.ToString();
    }

    private static string Inner(XmlReader reader)
    {
        var (text, depth) = (new StringBuilder(), reader.Depth);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
        }
        return text.ToString();
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetter))
            column = Math.Min((column * 26) + (char.ToUpperInvariant(c) - 'A' + 1), 100_000);
        return column - 1 >= 0 ? column - 1 : throw new FormatException(place);
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(new Counted(part.Open()), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private sealed class TooMuchException : Exception;

    /// <summary>Stops when a part has unpacked to more than any formula needs.</summary>
    private sealed class Counted(Stream inner) : Stream
    {
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var got = inner.Read(buffer, offset, count);
            return (read += got) <= MostUnpacked ? got : throw new TooMuchException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
