using System.Text;
using System.Xml;
using System.Xml.Linq;
using Platform.CaseKernel.Tables;

namespace Platform.BondedExhibition.Customs;

/// <summary>A part of a message: one set of fields, or lines of them. A field without a value is left out.</summary>
public sealed record MessageSection(string Name, bool IsList, IReadOnlyList<IReadOnlyList<(string Field, string? Value)>> Rows);

/// <summary>A document for customs, as XML and as CSV with the same field names.</summary>
/// <param name="Kind">Its root element: <c>SAS121</c>, <c>SAS_STOCK</c>, <c>BOND_INVT</c>.</param>
/// <param name="InternalNumber">企业内部编号, by which the answer names it.</param>
/// <param name="Declarant">海关十位编码 of the enterprise that declares.</param>
public sealed record CustomsMessage(string Kind, string InternalNumber, string Declarant, IReadOnlyList<MessageSection> Sections)
{
    public const string Exhibition = "SAS121";
    public const string Stock = "SAS_STOCK";
    public const string Inventory = "BOND_INVT";

    /// <summary>清单状态 2 退单 and 3 删单.</summary>
    public const string ReturnedStatus = "2", DeletedStatus = "3";

    private const string DeclarationKind = "DclTypecd", Change = "2", Deletion = "3";

    public static readonly IReadOnlyList<string> Kinds = [Exhibition, Stock, Inventory];

    public string Xml()
    {
        var document = new XDocument(new XElement(Kind, Sections.Select(section => new XElement(
            section.Name, section.IsList ? section.Rows.Select(row => new XElement("Line", Elements(row))) : Elements(section.Rows[0])))));
        return Written(document);
    }

    /// <summary>Each section under its name in brackets, with a row of field names; sections are apart by an empty line.</summary>
    public string Csv()
    {
        var text = new StringBuilder();
        foreach (var section in Sections)
        {
            text.Append(text.Length == 0 ? "" : "\r\n").Append('[').Append(section.Name).Append("]\r\n");
            text.AppendJoin(',', section.Rows[0].Select(cell => cell.Field)).Append("\r\n");
            foreach (var row in section.Rows)
                text.AppendJoin(',', row.Select(cell => CsvText.Write(cell.Value))).Append("\r\n");
        }
        return text.ToString();
    }

    /// <summary>A message as it stands on the line; its sections have the fields that have a value.</summary>
    public static CustomsMessage Read(string kind, string internalNumber, string declarant, string xml) => new(kind, internalNumber, declarant,
    [
        .. XDocument.Parse(xml).Root!.Elements().Select(section =>
        {
            var lines = section.Elements("Line").ToList();
            List<XElement> rows = lines.Count > 0 ? lines : [section];
            var fields = rows.SelectMany(row => row.Elements()).Select(field => field.Name.LocalName).Distinct().ToList();
            return new MessageSection(section.Name.LocalName, lines.Count > 0, [.. rows.Select(row => (IReadOnlyList<(string, string?)>)[.. fields.Select(field => (field, (string?)row.Element(field)))])]);
        }),
    ]);

    /// <summary>The same message as 申报类型 2, for what customs have already.</summary>
    public CustomsMessage AsChange() => this with
    {
        Sections = [.. Sections.Select(section => section.IsList ? section : section with { Rows = [.. section.Rows.Select(row => (IReadOnlyList<(string, string?)>)[.. row.Select(cell => cell.Field == DeclarationKind ? (cell.Field, Change) : cell)])] })],
    };

    /// <summary>Whether a message that was written changes what customs have, rather than telling them of it.</summary>
    public static bool IsChange(string xml) => (string?)XDocument.Parse(xml).Root!.Element("Head")?.Element(DeclarationKind) == Change;

    /// <summary>The same message as 申报类型 3.</summary>
    /// <exception cref="InvalidOperationException">It is a 出入库单: its head has no 申报类型 (domain reference §3.3), and what passed the gate has passed.</exception>
    public static string AsDeletion(string xml)
    {
        var document = XDocument.Parse(xml);
        var head = document.Root!.Element("Head")!;
        if (head.Element(DeclarationKind) is { } kind)
            kind.Value = Deletion;
        else if (head.Element("EtpsPreentNo") is { } number)
            number.AddAfterSelf(new XElement(DeclarationKind, Deletion));
        else
            throw new InvalidOperationException($"A {document.Root.Name} cannot be deleted at customs.");
        return Written(document);
    }

    private static string Written(XDocument document)
    {
        var settings = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
            document.Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<XElement> Elements(IReadOnlyList<(string Field, string? Value)> row) =>
        row.Where(cell => !string.IsNullOrWhiteSpace(cell.Value)).Select(cell => new XElement(cell.Field, cell.Value!.Trim()));
}
