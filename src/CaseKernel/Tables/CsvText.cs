using System.Text;

namespace Platform.CaseKernel.Tables;

/// <summary>A row with the number of the line it begins in, from 1.</summary>
public sealed record TextRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Separated values as RFC 4180 and spreadsheets write them: quotes doubled, line breaks within quotes, any end of line.</summary>
public static class CsvText
{
    public static IEnumerable<TextRow> Read(string text, char separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (cells, cell, quoted, line, begun) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                line++;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    continue;
                yield return new TextRow(begun, [.. cells, cell.ToString()]);
                cells.Clear();
                cell.Clear();
                begun = line;
            }
            else
            {
                cell.Append(c);
            }
        }
        if (cells.Count > 0 || cell.Length > 0)
            yield return new TextRow(begun, [.. cells, cell.ToString()]);
    }

    /// <summary>A cell as it must be written to be read back; what a spreadsheet would take for a formula is left as it is, for a filing must not change.</summary>
    public static string Write(string? cell) =>
        cell is null ? "" : cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
