using System.Xml;
using System.Xml.Linq;
using Platform.CaseKernel.Tables;

namespace Platform.CaseKernel.Exchange;

/// <summary>What another authority's system sends: XML with one element an answer, or CSV with the same names as its header. No network, no entities, a bounded number of rows.</summary>
public static class AnswerFile
{
    private const int MostAnswers = 10_000;

    /// <summary>Of each answer what a field holds; null when it has none.</summary>
    /// <param name="element">Name of the element of one answer, in whatever namespace.</param>
    /// <exception cref="FormatException">It is no such file, or has no answers, or too many.</exception>
    public static IReadOnlyList<Func<string, string?>> Read(byte[] content, string element)
    {
        ArgumentNullException.ThrowIfNull(content);
        var rows = content.AsSpan().TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..] ? FromXml(content, element) : FromCsv(content);
        return rows.Count is > 0 and <= MostAnswers ? rows : throw new FormatException($"{rows.Count} answers");
    }

    /// <summary>A field of one answer, without the spaces around it; null when it is empty.</summary>
    /// <exception cref="FormatException">It is missing or too long.</exception>
    public static string? Text(Func<string, string?> answer, int row, string field, int longest, bool required = false)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = answer(field)?.Trim() is { Length: > 0 } found ? found : null;
        return text?.Length > longest || (text is null && required) ? throw new FormatException($"answer {row}: {field}") : text;
    }

    private static List<Func<string, string?>> FromXml(byte[] content, string element)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var answers = XDocument.Load(reader).Descendants().Where(one => one.Name.LocalName == element).ToList();
            return [.. answers.Select(answer => (Func<string, string?>)(field => answer.Elements().FirstOrDefault(one => one.Name.LocalName == field)?.Value))];
        }
        catch (XmlException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static List<Func<string, string?>> FromCsv(byte[] content)
    {
        if (TableFiles.Read(content).Failed(out var problem, out var rows))
            throw new FormatException(problem.Kind.Code);
        var header = rows[0].Cells.Select(cell => cell.Trim()).ToList();
        return [.. rows.Skip(1).Select(row => (Func<string, string?>)(field => header.IndexOf(field) is var at and >= 0 && at < row.Cells.Count ? row.Cells[at] : null))];
    }
}
