using System.Text;
using Platform.CosmeticsFiling.Catalogues;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain.Formulas.Import;

/// <summary>Rows of a file, whatever it is: a spreadsheet by its first bytes, anything else separated text in UTF-8, UTF-16 or GB18030.</summary>
internal static class TableFiles
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>More rows than a formula may have are not read, beyond those that are empty.</summary>
    public const int MostRows = 2000;

    public const int MostCells = 64;

    static TableFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Outcome<IReadOnlyList<TextRow>> Read(byte[] content)
    {
        if (content.Length > MostBytes)
            return FormulaProblems.ImportTooLarge.With(MostBytes / 1024 / 1024);
        if (content is [(byte)'P', (byte)'K', ..])
            return Spreadsheet.Read(content);
        // Old binary workbooks and other documents are no text.
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
            return FormulaProblems.ImportFormat;
        if (Decoded(content) is not { } text || text.Contains('\0', StringComparison.Ordinal))
            return FormulaProblems.ImportEncoding;
        return Bounded(CsvText.Read(text, SeparatorOf(text)));
    }

    internal static Outcome<IReadOnlyList<TextRow>> Bounded(IEnumerable<TextRow> rows)
    {
        var read = rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Take(MostRows + 1).ToList();
        if (read.Count == 0)
            return FormulaProblems.ImportEmpty;
        if (read.Count > MostRows || read.Any(row => row.Cells.Count > MostCells))
            return FormulaProblems.ImportTooManyRows.With(MostRows, MostCells);
        return read;
    }

    private static string? Decoded(byte[] content)
    {
        Encoding[] tried = content switch
        {
            [0xFF, 0xFE, ..] => [new UnicodeEncoding(false, true, true)],
            [0xFE, 0xFF, ..] => [new UnicodeEncoding(true, true, true)],
            [0xEF, 0xBB, 0xBF, ..] => [new UTF8Encoding(false, true)],
            // Chinese spreadsheets save CSV in GB18030; valid UTF-8 is hardly ever that.
            _ => [new UTF8Encoding(false, true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)],
        };
        foreach (var encoding in tried)
        {
            try
            {
                return encoding.GetString(content).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                // The next one may read it.
            }
        }
        return null;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return first.Contains('\t', StringComparison.Ordinal) ? '\t' : first.Contains(',', StringComparison.Ordinal) || !first.Contains(';', StringComparison.Ordinal) ? ',' : ';';
    }
}
