using Microsoft.AspNetCore.Http.Features;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain.Formulas.Import;

/// <summary>A table becomes a formula, and the template that it is best made of. Nothing is stored.</summary>
internal static class ImportEndpoints
{
    /// <summary>Beside the file a form has boundaries and names.</summary>
    private const int MostOfForm = TableFiles.MostBytes + (64 * 1024);

    public static IResult Template(string? format) => format switch
    {
        "csv" => Results.File(FormulaTemplate.Csv(), FormulaTemplate.CsvType, "formula.csv"),
        "xlsx" => Results.File(FormulaTemplate.Xlsx(), FormulaTemplate.XlsxType, "formula.xlsx"),
        _ => (Problem)FormulaProblems.TemplateUnknown,
    };

    public static async Task<IResult> ImportAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if ((await ContentAsync(context.Request, cancellationToken)).Failed(out var problem, out var content))
            return problem;
        if (TableFiles.Read(content).Failed(out problem, out var rows))
            return problem;
        var imported = ImportedFormula.Of(rows);
        return Results.Ok(new ImportedView(imported.Formula, [.. imported.Errors.Select(error => new ImportErrorView(error.Row, error.Column, error.Code, error.Title.InCallersLanguage(), error.Value))]));
    }

    private static async Task<Outcome<byte[]>> ContentAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostOfForm)
            return FormulaProblems.ImportTooLarge.With(TableFiles.MostBytes / 1024 / 1024);
        try
        {
            if (!request.HasFormContentType)
                return await BytesAsync(request.Body, cancellationToken);
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostOfForm, ValueCountLimit = 8 }, cancellationToken);
            if (form.Files.GetFile("file") is not { } file)
                return FormulaProblems.ImportEmpty;
            await using var stream = file.OpenReadStream();
            return await BytesAsync(stream, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return FormulaProblems.ImportTooLarge.With(TableFiles.MostBytes / 1024 / 1024);
        }
    }

    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int got;
        // One byte too many is enough to tell that there are too many.
        while (content.Length <= TableFiles.MostBytes && (got = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            content.Write(buffer, 0, got);
        return content.ToArray();
    }
}

internal sealed record ImportedView(FormulaForm Formula, IReadOnlyList<ImportErrorView> Errors);

internal sealed record ImportErrorView(int Row, string? Column, string Code, string Title, string? Value);
