using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Tables;

/// <summary>Rows of a file, whatever it is: a spreadsheet by its first bytes, anything else separated text in UTF-8, UTF-16 or GB18030.</summary>
public static class TableFiles
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>More are not read, beyond those that are empty.</summary>
    public const int MostRows = 2000;

    public const int MostCells = 64;

    /// <summary>Beside the file a form has boundaries and names.</summary>
    private const int MostOfForm = MostBytes + (64 * 1024);

    static TableFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows of a file that comes as the body, or as the part <c>file</c> of a form.</summary>
    public static async Task<Outcome<IReadOnlyList<TextRow>>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await ContentAsync(request, cancellationToken)).Failed(out var problem, out var content) ? problem : Read(content);
    }

    public static Outcome<IReadOnlyList<TextRow>> Read(byte[] content)
    {
        if (content.Length > MostBytes)
            return TableProblems.TooLarge.With(MostBytes / 1024 / 1024);
        if (content is [(byte)'P', (byte)'K', ..])
            return Spreadsheet.Read(content);
        // Old binary workbooks and other documents are no text.
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
            return TableProblems.Format;
        if (Decoded(content) is not { } text || text.Contains('\0', StringComparison.Ordinal))
            return TableProblems.Encoding;
        return Bounded(CsvText.Read(text, SeparatorOf(text)));
    }

    internal static Outcome<IReadOnlyList<TextRow>> Bounded(IEnumerable<TextRow> rows)
    {
        var read = rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Take(MostRows + 1).ToList();
        if (read.Count == 0)
            return TableProblems.Empty;
        if (read.Count > MostRows || read.Any(row => row.Cells.Count > MostCells))
            return TableProblems.TooManyRows.With(MostRows, MostCells);
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

    private static async Task<Outcome<byte[]>> ContentAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostOfForm)
            return TableProblems.TooLarge.With(MostBytes / 1024 / 1024);
        try
        {
            if (!request.HasFormContentType)
                return await BytesAsync(request.Body, cancellationToken);
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostOfForm, ValueCountLimit = 8 }, cancellationToken);
            if (form.Files.GetFile("file") is not { } file)
                return TableProblems.Empty;
            await using var stream = file.OpenReadStream();
            return await BytesAsync(stream, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return TableProblems.TooLarge.With(MostBytes / 1024 / 1024);
        }
    }

    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int got;
        // One byte too many is enough to tell that there are too many.
        while (content.Length <= MostBytes && (got = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            content.Write(buffer, 0, got);
        return content.ToArray();
    }
}
