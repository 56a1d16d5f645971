using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain.Formulas.Import;

/// <summary>A table becomes a formula, and the template that it is best made of. Nothing is stored.</summary>
internal static class ImportEndpoints
{
    public static IResult Template(string? format) => format switch
    {
        "csv" => Results.File(FormulaTemplate.Csv(), FormulaTemplate.CsvType, "formula.csv"),
        "xlsx" => Results.File(FormulaTemplate.Xlsx(), FormulaTemplate.XlsxType, "formula.xlsx"),
        _ => (Problem)TableProblems.TemplateUnknown,
    };

    public static async Task<IResult> ImportAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if ((await TableFiles.ReadAsync(context.Request, cancellationToken)).Failed(out var problem, out var rows))
            return problem;
        var imported = ImportedFormula.Of(rows);
        return Results.Ok(new ImportedView(imported.Formula, [.. imported.Errors.Select(error => new ImportErrorView(error.Row, error.Column, error.Code, error.Title.InCallersLanguage(), error.Value))]));
    }
}

internal sealed record ImportedView(FormulaForm Formula, IReadOnlyList<ImportErrorView> Errors);

internal sealed record ImportErrorView(int Row, string? Column, string Code, string Title, string? Value);
